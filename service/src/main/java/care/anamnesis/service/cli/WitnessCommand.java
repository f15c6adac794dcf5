package care.anamnesis.service.cli;

import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.witness.Cosigner;
import care.anamnesis.eventlog.witness.WitnessDirectory;
import care.anamnesis.eventlog.witness.WitnessServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = "Runs a witness until it is stopped: it cosigns checkpoints of the given logs, each only if it"
                + " extends the one before. Run it on a machine that those who run the service cannot change."
                + " Speaks add-checkpoint of C2SP tlog-witness, and needs no database.")
final class WitnessCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "DIRECTORY",
            description = "What the witness remembers. Never put back an older copy of it: begin a new one.")
    private Path directory = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name that its key bears for ever, such as witness.example.org; at the first start.")
    private @Nullable String name;

    @Option(
            names = "--log",
            paramLabel = "KEY",
            description = "The verifier key of a log, as its page Proof shows it; more than one while it changes.")
    private List<String> logs = List.of();

    @Option(names = "--logs", paramLabel = "FILE", description = "A file with a verifier key on each line.")
    private @Nullable Path file;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Where it listens. Default: ${DEFAULT-VALUE}.")
    private String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "Default: ${DEFAULT-VALUE}; 0 for any that is free.")
    private int port = 8089;

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description =
                    "A PKCS12 file with certificate and key. Without it the witness speaks plain HTTP, for a proxy"
                            + " before it.")
    private @Nullable Path certificate;

    @Option(names = "--tls-password-file", paramLabel = "FILE", description = "The password of the PKCS12 file.")
    private @Nullable Path password;

    @Override
    public Integer call() throws Exception {
        var keys = keys();
        try (var remembered = directory();
                var server = start(new Cosigner(remembered, keys, Clock.systemUTC()))) {
            say("verifier key  " + remembered.verifier());
            keys.stream().map(VerifierKey::name).distinct().forEach(log -> say("watches       " + log));
            say("listens at    %s://%s:%d"
                    .formatted(
                            certificate == null ? "http" : "https",
                            address,
                            server.address().getPort()));
            untilStopped();
        }
        return 0;
    }

    private WitnessServer start(Cosigner cosigner) throws IOException {
        try {
            return WitnessServer.start(cosigner, new InetSocketAddress(address, port), tls());
        } catch (BindException | UnresolvedAddressException e) {
            throw new Failure(
                    Failure.USAGE, "Nothing can listen at %s, port %d: %s.".formatted(address, port, e.getMessage()));
        }
    }

    private WitnessDirectory directory() throws IOException {
        try {
            return WitnessDirectory.open(directory, name);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Failure(Failure.USAGE, e.getMessage() + ".");
        }
    }

    private List<VerifierKey> keys() throws IOException {
        var written = new ArrayList<>(logs);
        if (file != null) {
            written.addAll(Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        }
        if (written.isEmpty()) {
            throw new Failure(Failure.USAGE, "A witness needs the verifier key of a log: --log or --logs.");
        }
        try {
            return written.stream().map(VerifierKey::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, "This is no verifier key of a log: " + e.getMessage() + ".");
        }
    }

    private @Nullable SSLContext tls() throws IOException {
        if (certificate == null) {
            return null;
        }
        var secret = password == null
                ? new char[0]
                : Files.readString(password).strip().toCharArray();
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(KeyStore.getInstance(certificate.toFile(), secret), secret);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new Failure(Failure.USAGE, certificate + " cannot be used for TLS: " + e.getMessage() + ".");
        }
    }

    /** A signal ends the process; what was cosigned is on disk by then. */
    private static void untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
        }
    }
}
