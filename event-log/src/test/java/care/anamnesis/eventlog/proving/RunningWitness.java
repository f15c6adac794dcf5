package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.witness.Cosigner;
import care.anamnesis.eventlog.witness.WitnessDirectory;
import care.anamnesis.eventlog.witness.WitnessServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A witness that listens in this process, and at the same port after it was stopped. */
public final class RunningWitness implements AutoCloseable {
    private final Path directory;
    private final String name;
    private final List<VerifierKey> logs;
    private WitnessDirectory remembered;
    private WitnessServer server;
    private int port;

    public RunningWitness(Path directory, String name, List<VerifierKey> logs) throws IOException {
        this.directory = directory;
        this.name = name;
        this.logs = logs;
        this.remembered = WitnessDirectory.open(directory, name);
        this.server = serve();
    }

    private WitnessServer serve() throws IOException {
        var started = WitnessServer.start(
                new Cosigner(remembered, logs, Clock.systemUTC()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                null);
        port = started.address().getPort();
        return started;
    }

    public void start() throws IOException {
        remembered = WitnessDirectory.open(directory, null);
        server = serve();
    }

    public String name() {
        return name;
    }

    public VerifierKey verifier() {
        return remembered.verifier();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** The file of its only log. */
    private Path file() throws IOException {
        try (var files = Files.list(directory.resolve("logs"))) {
            return files.findFirst().orElseThrow();
        }
    }

    String remembered() throws IOException {
        return Files.readString(file());
    }

    void setBackTo(String earlier) throws IOException {
        Files.writeString(file(), earlier);
    }

    @Override
    public void close() throws IOException {
        server.close();
        remembered.close();
    }
}
