package care.anamnesis.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** The machine behind a number; without it the number means nothing. */
record Machine(
        int cores, String processor, long gigabytes, long diskSyncs, String java, String postgres, String commit) {

    static Machine of(Server server, Path directory) throws IOException, InterruptedException, SQLException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processorName(),
                Math.round(system.getTotalMemorySize() / 1e9),
                DiskSyncs.perSecond(directory),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                server.version(),
                commitName());
    }

    String describe(Effort effort) {
        return """
                Measured on %s, at commit %s, in one run: %s.

                - Machine: %d cores (%s), %d GB, disk %,d syncs of 8 KiB a second
                - %s; %s
                - PostgreSQL %s: %s
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        commit,
                        effort.describe(),
                        cores,
                        processor,
                        gigabytes,
                        diskSyncs,
                        java,
                        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()),
                        postgres,
                        Server.describeSettings());
    }

    private static String processorName() throws IOException {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /** The page with the result may differ: the previous run may have changed it. */
    private static String commitName() throws IOException, InterruptedException {
        var commit = git("rev-parse", "--short", "HEAD");
        if (commit.isEmpty()) {
            return "unknown";
        }
        var changes = git("status", "--porcelain", "--", ":/", ":!README.md");
        return changes.isEmpty() ? commit : commit + " with changes";
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? answer.strip() : "";
    }
}
