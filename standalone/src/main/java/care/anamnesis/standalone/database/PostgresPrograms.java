package care.anamnesis.standalone.database;

import care.anamnesis.service.CannotStart;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of PostgreSQL, which refuse to run as root: for root they run in a user namespace of their own. */
final class PostgresPrograms {
    private static final List<String> UNPRIVILEGED = List.of("unshare", "--user");

    private final Path binaries;
    private final List<String> prefix;

    private PostgresPrograms(Path binaries, List<String> prefix) {
        this.binaries = binaries;
        this.prefix = prefix;
    }

    static PostgresPrograms in(Path binaries) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return new PostgresPrograms(binaries, List.of());
        }
        if (!canShedRoot()) {
            throw new CannotStart(
                    "PostgreSQL refuses to run as root, and this machine does not let root start it in a user"
                            + " namespace (unshare --user).",
                    "Start Anamnesis as an ordinary user, allow user namespaces, or set SPRING_DATASOURCE_URL to a"
                            + " PostgreSQL 15 or newer of your own.");
        }
        return new PostgresPrograms(binaries, UNPRIVILEGED);
    }

    private static boolean canShedRoot() {
        var command = new ArrayList<>(UNPRIVILEGED);
        command.add("true");
        try {
            return exitCode(new ProcessBuilder(command).redirectErrorStream(true), Path.of("/dev/null")) == 0;
        } catch (IOException _) {
            return false; // there is no unshare
        }
    }

    /** Runs a program to its end, adds its output to the log and returns its exit code. */
    int run(Path log, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(binaries.resolve("bin", program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        // Messages are shown to people and searched for reasons: they stay in one language.
        builder.environment().put("LC_ALL", "C");
        return exitCode(builder, log);
    }

    private static int exitCode(ProcessBuilder builder, Path log) throws IOException {
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was at work", e);
        }
    }
}
