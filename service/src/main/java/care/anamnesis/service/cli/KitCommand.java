package care.anamnesis.service.cli;

import care.anamnesis.eventlog.proof.EntryBundle;
import care.anamnesis.eventlog.proof.Kit;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.Tile;
import care.anamnesis.eventlog.proof.TileAddress;
import care.anamnesis.eventlog.proof.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "kit",
        mixinStandardHelpOptions = true,
        description = "Writes the log, without any content, and what is needed to verify it on a machine that knows"
                + " nothing of this service: for a stick. VERIFY.md in it says how.")
final class KitCommand implements Callable<Integer> {
    private static final String BYTES = "application/octet-stream";
    private static final String LOG = "/api/tlog/";

    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "DIRECTORY", description = "A directory that is new or empty.")
    private Path directory = Path.of("");

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "Checkpoints that were kept, one in each file, at any depth: such as anamnesis.proof.outside."
                    + " The log must extend them, and they become part of the kit.")
    private @Nullable Path kept;

    @Override
    public Integer call() throws Exception {
        if (Files.exists(directory) && isFull(directory)) {
            throw new Failure(Failure.USAGE, directory + " is not empty.");
        }
        var service = connection.service();
        var keys = service.get("/api/audit/proof")
                .get("verifierKeys")
                .valueStream()
                .map(key -> VerifierKey.parse(key.asString()))
                .toList();
        var newest = SignedCheckpoint.parse(
                new String(bytes(service, LOG + "checkpoint", "text/plain"), StandardCharsets.UTF_8));
        var policy = Policy.of(keys, List.of(), 0);
        long size = newest.checkpoint().size();
        service.progress().during("the log", size, reached -> {
            new Kit(
                            policy,
                            newest,
                            (level, number, width) -> tile(service, new TileAddress(level, number, width)),
                            (from, count) -> entries(service, from, count, reached))
                    .write(directory, checkpoints(newest.checkpoint().origin()));
            return size;
        });
        connection.say("%s holds %,d events. Verify it: java %s %s"
                .formatted(directory, size, directory.resolve("Verify.java"), directory));
        return 0;
    }

    private static Optional<Tile> tile(ServiceClient service, TileAddress address) {
        return Optional.of(Tile.of(address.level(), address.number(), bytes(service, LOG + address.path(), BYTES)));
    }

    private static List<byte[]> entries(ServiceClient service, long from, int count, LongConsumer reached) {
        var address = new TileAddress(TileAddress.ENTRIES, from / Tile.WIDTH, count);
        var entries = EntryBundle.read(bytes(service, LOG + address.path(), BYTES));
        reached.accept(from + count);
        return entries;
    }

    private Stream<SignedCheckpoint> checkpoints(String origin) throws IOException {
        if (kept == null) {
            return Stream.empty();
        }
        try (var files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile).map(KitCommand::checkpoint).toList().stream()
                    .filter(signed -> signed.checkpoint().origin().equals(origin))
                    .sorted(Comparator.comparingLong(
                            signed -> signed.checkpoint().size()));
        }
    }

    private static SignedCheckpoint checkpoint(Path file) {
        try {
            return SignedCheckpoint.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, file + " is no checkpoint: " + e.getMessage() + ".");
        }
    }

    private static boolean isFull(Path directory) throws IOException {
        try (var content = Files.list(directory)) {
            return content.findAny().isPresent();
        }
    }

    private static byte[] bytes(ServiceClient service, String address, String form) {
        try (var body = service.download(address, form).body()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new Failure(Failure.UNREACHABLE, "The service stopped in the middle of " + address + ".");
        }
    }
}
