package care.anamnesis.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Processor time used so far, in nanoseconds: by this process, and by PostgreSQL with all its backends. */
record ProcessorTime(long service, OptionalLong postgres) {
    private static final long TICK = 10_000_000;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    static ProcessorTime now(long postmaster) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new ProcessorTime(system.getProcessCpuTime(), postgres(postmaster));
    }

    /** A backend that has ended is counted with the children that its parent has waited for. */
    private static OptionalLong postgres(long postmaster) {
        var processes = Path.of("/proc");
        if (!Files.exists(processes.resolve(Long.toString(postmaster)))) {
            return OptionalLong.empty();
        }
        try (var all = Files.list(processes)) {
            return OptionalLong.of(
                    all.filter(process -> process.getFileName().toString().matches("\\d+"))
                            .mapToLong(process -> ticks(process, postmaster) * TICK)
                            .sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(Path process, long postmaster) {
        var id = process.getFileName().toString();
        return fields(process)
                .filter(fields -> id.equals(Long.toString(postmaster))
                        || fields.get(PARENT).equals(Long.toString(postmaster)))
                .map(fields -> fields.subList(USER, CHILDREN_SYSTEM + 1).stream()
                        .mapToLong(Long::parseLong)
                        .sum())
                .orElse(0L);
    }

    /** The part after the process's name, which may contain anything; empty if the process has just ended. */
    private static Optional<List<String>> fields(Path process) {
        try {
            var line = Files.readString(process.resolve("stat"));
            return Optional.of(
                    Arrays.asList(line.substring(line.lastIndexOf(')') + 2).split(" ")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it ended between opening and reading
        }
    }
}
