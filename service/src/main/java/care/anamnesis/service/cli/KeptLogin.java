package care.anamnesis.service.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * That a person has let this command line work for her at one service: kept in her configuration directory, where only
 * she can read it. Commands that run at once take turns in renewing it.
 */
final class KeptLogin {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final URI service;
    private final Path directory = directory();
    private final Path file;

    /** @param until when the access token ends */
    private record Kept(String access, Instant until, String refresh) {}

    KeptLogin(URI service) {
        this.service = service;
        this.file =
                directory.resolve((service.getHost() + "-" + service.getPort() + ".json").replaceAll("[^\\w.-]", "_"));
    }

    private static Path directory() {
        return Optional.ofNullable(System.getProperty("anamnesis.configuration"))
                .or(() -> Optional.ofNullable(System.getenv("XDG_CONFIG_HOME")).filter(named -> !named.isBlank()))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config"))
                .resolve("anamnesis");
    }

    boolean exists() {
        return Files.exists(file);
    }

    void keep(JsonNode token) {
        locked(() -> write(kept(token)));
    }

    /** For the next request; renewed if it ends soon. */
    String access() {
        return locked(() -> {
            var kept = read();
            if (kept.until().minus(SOON).isAfter(Instant.now())) {
                return kept.access();
            }
            var answer = new TokenService(service)
                    .post("token", Map.of("grant_type", "refresh_token", "refresh_token", kept.refresh()));
            if (answer.status() != 200) {
                if (answer.isRefused()) {
                    Files.delete(file);
                    throw ended();
                }
                throw answer.failure();
            }
            return write(kept(answer.body())).access();
        });
    }

    /** The service forgets it as well, if it can be reached. */
    void forget() {
        locked(() -> {
            var kept = read();
            Files.delete(file);
            return new TokenService(service).post("revoke", Map.of("token", kept.refresh()));
        });
    }

    static Failure ended() {
        return new Failure(Failure.REFUSED, "Your login has ended. Sign in again: anamnesis login");
    }

    private static Kept kept(JsonNode token) {
        return new Kept(
                token.get("access_token").stringValue(),
                Instant.now().plusSeconds(token.get("expires_in").asLong()),
                token.get("refresh_token").stringValue());
    }

    private Kept read() throws IOException {
        return ServiceClient.JSON.readValue(Files.readString(file), Kept.class);
    }

    /** Whoever reads it meanwhile reads the one before or this one, whole. */
    private Kept write(Kept kept) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var made = Files.createTempFile(directory, "login", null, owner);
        Files.writeString(made, ServiceClient.JSON.writeValueAsString(kept));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T locked(Step<T> step) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var lock = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                return step.take();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
