package care.anamnesis.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures all contenders in one run on its own PostgreSQL, and writes the result to the module's README. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures our log, command path and projections beside their peers, on one PostgreSQL.")
final class Benchmark implements Callable<Integer> {
    @Option(names = "--parts", split = ",", description = "What to measure: ${COMPLETION-CANDIDATES}.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--quick", description = "One short round of everything, to see that it runs; numbers are rough.")
    private boolean quick;

    @Option(names = "--rounds", description = "Rounds, with every contender in each.")
    private int rounds = 5;

    @Option(names = "--seconds", description = "Seconds measured for each rate.")
    private int seconds = 4;

    @Option(names = "--warm-up", description = "Seconds before each rate that do not count.")
    private int warmUp = 2;

    @Option(names = "--callers", split = ",", description = "Callers at once.")
    private List<Integer> callers = List.of(1, 8, 64, 256);

    @Option(names = "--only", description = "Only contenders of the append part whose names hold this.")
    private String only = "";

    @Option(names = "--history", description = "Events in each stream before an append is measured.")
    private int history = 10;

    @Option(names = "--events", description = "Events to read and to project.")
    private int events = 500_000;

    @Option(names = "--growth", split = ",", description = "Sizes of the log, in events.")
    private List<Integer> growth = List.of(0, 1_000_000, 5_000_000);

    @Option(names = "--directory", description = "Where PostgreSQL keeps its data: a disk like the one that matters.")
    private Path directory = Path.of("target", "benchmark");

    @Option(
            names = "--readme",
            description = "The page whose table is replaced; --no-readme leaves it as it is.",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true")
    private boolean readme;

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var effort = quick ? quick() : effort();
        var report = new Report();
        try (var server = Server.start(directory.toAbsolutePath())) {
            var machine = Machine.of(server, directory);
            for (var part : parts) {
                part.measure(effort, server, report);
                server.dropAll();
                keep(machine.describe(effort) + "\n" + report.table());
            }
            new PrintWriter(System.out, true, StandardCharsets.UTF_8).println(report.table());
        }
        return CommandLine.ExitCode.OK;
    }

    /** After each part, so that its results remain if the next one fails. */
    private void keep(String result) throws IOException {
        if (readme) {
            new ReadmeTable(Path.of("README.md")).replace(result);
        }
    }

    private Effort effort() {
        return new Effort(
                rounds,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                callers,
                2_000,
                only,
                history,
                events,
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                growth);
    }

    private Effort quick() {
        return new Effort(
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                callers,
                2_000,
                only,
                history,
                50_000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                List.of(0, 100_000));
    }
}
