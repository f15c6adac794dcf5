package care.anamnesis.service;

import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.events.Role;
import care.anamnesis.service.session.SessionElsewhere;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two processes on one database, for several test classes: the one that takes commands is behind a proxy at 127.0.0.1,
 * and the one that answers encrypts by itself. Nobody has signed in to either of them.
 */
enum Node {
    COMMAND,
    QUERY;

    private static final String TOKEN = "a-token-that-only-the-program-that-measures-has";

    ConfigurableApplicationContext context() {
        return this == COMMAND ? Running.COMMANDS : Running.ANSWERS;
    }

    /** What operators ask. */
    HttpRequest.Builder atOperators(String path) {
        var port = context().getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** By the program that measures. */
    HttpRequest.Builder measured(String path) {
        return atOperators(path).header("Authorization", "Bearer " + TOKEN);
    }

    int port() {
        return context().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    HttpRequest.Builder at(String path) {
        var scheme = this == COMMAND ? "http" : "https";
        return HttpRequest.newBuilder(URI.create(scheme + "://localhost:" + port() + path))
                .header("Accept", "application/json");
    }

    HttpRequest.Builder byOwner(String path) {
        return at(path, owner());
    }

    HttpRequest.Builder at(String path, SessionElsewhere session) {
        return at(path).header("Cookie", session.cookie()).header("X-CSRF-TOKEN", session.token());
    }

    static SessionElsewhere owner() {
        return Running.OWNER;
    }

    /** Invited by the owner, and signed in. */
    static SessionElsewhere therapist(UUID person, String name) throws IOException, InterruptedException {
        var process = COMMAND.context();
        var invited = asked(COMMAND.at("/api/people", owner().actingAs(Role.PRIVACY_OFFICER, process))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "invite-" + person)
                .POST(BodyPublishers.ofString("""
                        {"personId": "%s", "name": "%s", "credentials": "OTR/L", "roles": ["THERAPIST"]}""".formatted(person, name))));
        if (invited.statusCode() != 201) {
            throw new AssertionError(invited.body());
        }
        return SessionElsewhere.ofTherapist(person, name, process);
    }

    static HttpResponse<String> asked(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Running.HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** What is answered to these words, whatever they are. */
    String spoken(String request) throws IOException {
        try (var socket = socket()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket socket() throws IOException {
        return this == COMMAND
                ? new Socket(InetAddress.ofLiteral("127.0.0.1"), port())
                : Running.TRUST.getSocketFactory().createSocket("localhost", port());
    }

    /** The spans that both have sent. */
    static String traced() {
        return Running.COLLECTOR.received();
    }

    /** Replaces the certificate of the process that encrypts. */
    static void renew() throws Exception {
        Running.SECOND.writeTo(Running.certificate(), Running.key());
    }

    static boolean isRenewed() throws IOException {
        try (var socket = (SSLSocket) Running.TRUST.getSocketFactory().createSocket("localhost", QUERY.port())) {
            return socket.getSession().getPeerCertificates()[0].equals(Running.SECOND.certificate());
        } catch (SSLPeerUnverifiedException _) {
            return false; // it has read the one file and not yet the other
        }
    }

    private static final class Running {
        private static final Path DIRECTORY;
        private static final Certificate SECOND;
        private static final SSLContext TRUST;

        static {
            try {
                DIRECTORY = Files.createTempDirectory("tls");
                var first = Certificate.make();
                SECOND = Certificate.make();
                TRUST = Certificate.trusted(first, SECOND);
                first.writeTo(certificate(), key());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        private static final HttpClient HTTP =
                HttpClient.newBuilder().sslContext(TRUST).build();
        private static final Collector COLLECTOR = new Collector();
        private static final TestDatabase DATABASE = TestDatabase.fresh();
        private static final ConfigurableApplicationContext COMMANDS = start(COMMAND, "--anamnesis.proxies=127.0.0.1");
        private static final ConfigurableApplicationContext ANSWERS = start(
                QUERY,
                "--anamnesis.tls.certificate=" + certificate(),
                "--anamnesis.tls.private-key=" + key(),
                "--spring.ssl.bundle.watch.file.quiet-period=50ms");
        private static final SessionElsewhere OWNER = SessionElsewhere.of(COMMANDS);

        private static Path certificate() {
            return DIRECTORY.resolve("certificate.pem");
        }

        private static Path key() {
            return DIRECTORY.resolve("key.pem");
        }

        private static Path token() {
            try {
                return Files.writeString(DIRECTORY.resolve("token"), TOKEN);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static ConfigurableApplicationContext start(Node side, String... transport) {
            var settings = new ArrayList<>(List.of(
                    "--anamnesis.sides=" + side.name().toLowerCase(Locale.ROOT),
                    "--anamnesis.identity=embedded",
                    "--anamnesis.address=https://localhost",
                    "--anamnesis.query.wait=60s",
                    "--anamnesis.refusals.repeated-within=0s",
                    "--anamnesis.limits.commands.again=1h",
                    "--management.server.port=0",
                    "--anamnesis.metrics.token-file=" + token(),
                    "--anamnesis.tracing.endpoint=" + COLLECTOR.endpoint(),
                    "--management.tracing.sampling.probability=1",
                    "--server.port=0"));
            settings.addAll(List.of(transport));
            DATABASE.register((name, value) -> settings.add("--" + name + "=" + value));
            return Service.application().run(settings.toArray(String[]::new));
        }
    }
}
