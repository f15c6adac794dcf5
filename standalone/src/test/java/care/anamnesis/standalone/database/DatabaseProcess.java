package care.anamnesis.standalone.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Another process that owns an embedded database until it is ended from outside. */
final class DatabaseProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private DatabaseProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database)));
        IO.println(database.url());
        Thread.currentThread().join();
    }

    private static void stop(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new IllegalStateException("Could not stop the database", e);
        }
    }

    static DatabaseProcess on(Path directory) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return new DatabaseProcess(new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until the database is ready. */
    String url() throws IOException {
        return output.lines()
                .filter(line -> line.startsWith("jdbc:"))
                .findFirst()
                .orElseThrow(() -> new IOException("The process ended before its database was ready"));
    }

    /** As {@code kill} does. */
    void terminate() {
        process.destroy();
        process.onExit().join();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        terminate();
    }
}
