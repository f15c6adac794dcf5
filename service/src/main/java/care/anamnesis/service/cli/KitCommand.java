package care.anamnesis.service.cli;

import care.anamnesis.eventlog.proof.SignedCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "kit",
        mixinStandardHelpOptions = true,
        description = "Writes the log, without any content, and what is needed to verify it on a machine that knows"
                + " nothing of this service: for a stick. VERIFY.md in it says how.")
final class KitCommand implements Callable<Integer> {
    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "DIRECTORY", description = "A directory that is new or empty.")
    private Path directory = Path.of("");

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "Checkpoints that were kept, one in each file, at any depth: such as anamnesis.proof.outside."
                    + " The log must extend them, and they become part of the kit.")
    private @Nullable Path kept;

    @Override
    public Integer call() throws Exception {
        if (Files.exists(directory) && isFull(directory)) {
            throw new Failure(Failure.USAGE, directory + " is not empty.");
        }
        var log = new LogOfService(connection.service());
        var newest = log.newest();
        long size = newest.checkpoint().size();
        log.write(
                directory, log.policy(), newest, checkpoints(newest.checkpoint().origin()));
        connection.say("%s holds %,d events. Verify it: java %s %s"
                .formatted(directory, size, directory.resolve("Verify.java"), directory));
        return 0;
    }

    private Stream<SignedCheckpoint> checkpoints(String origin) throws IOException {
        if (kept == null) {
            return Stream.empty();
        }
        try (var files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile).map(KitCommand::checkpoint).toList().stream()
                    .filter(signed -> signed.checkpoint().origin().equals(origin))
                    .sorted(Comparator.comparingLong(
                            signed -> signed.checkpoint().size()));
        }
    }

    private static SignedCheckpoint checkpoint(Path file) {
        try {
            return SignedCheckpoint.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, file + " is no checkpoint: " + e.getMessage() + ".");
        }
    }

    private static boolean isFull(Path directory) throws IOException {
        try (var content = Files.list(directory)) {
            return content.findAny().isPresent();
        }
    }
}
