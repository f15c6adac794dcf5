package care.anamnesis.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The whole program as a person starts it, in a process of its own, on a port that the system chooses. */
public final class StandaloneProcess implements AutoCloseable {
    /** No test waits for ever for a line that never comes. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Process process;
    private final BufferedReader output;

    private StandaloneProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
        CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
    }

    public static StandaloneProcess on(Path data, String... arguments) throws IOException {
        return on(data, Map.of(), arguments);
    }

    static StandaloneProcess on(Path data, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ANAMNESIS_DATA", data.toString());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("DEMO_CLIENTS", "0");
        builder.environment().putAll(environment);
        return new StandaloneProcess(builder.start());
    }

    /** Reads to the next line that contains this. */
    public String says(String words) throws IOException {
        return output.lines()
                .filter(line -> line.contains(words))
                .findFirst()
                .orElseThrow(() -> new IOException("Standalone ended before it said: " + words));
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Its output until its end can still be read. */
    void isAskedToEnd() {
        process.toHandle().destroy();
    }

    /** The rest of its output until it ends by itself. */
    String lastWords() {
        return output.lines().collect(Collectors.joining("\n"));
    }

    int exitCode() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
