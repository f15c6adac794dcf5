package care.anamnesis.eventlog;

import java.io.IOException;
import java.nio.file.Path;

/** A service in a process of its own, so that it can be stopped and killed like one. */
record ServiceProcess(Process process) implements AutoCloseable {

    static ServiceProcess start(TestDatabase database, String task, Path journal) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ServiceProcess(new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServiceMain.class.getName(),
                        database.url(),
                        database.username(),
                        database.password(),
                        database.ownerUsername(),
                        database.ownerPassword(),
                        task,
                        journal.toString())
                .inheritIO()
                .start());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
