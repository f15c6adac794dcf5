package care.anamnesis.eventlog.proof;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Packages of Debian that tests need: installed where they are missing and may be, and asked for where not. */
final class Debian {
    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), "anamnesis-debian.lock");

    private Debian() {}

    static synchronized void require(List<Path> files, String... packages) {
        if (files.stream().allMatch(Files::exists)) {
            return;
        }
        var install = Stream.concat(
                        Stream.of("apt-get", "install", "--yes", "--no-install-recommends"), Stream.of(packages))
                .toList();
        var remedy = "This test needs " + files + ". Install it: sudo " + String.join(" ", install);
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw new IllegalStateException(remedy);
        }
        // another process of the same test run may want it as well
        try (var channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!files.stream().allMatch(Files::exists)) {
                run(List.of("apt-get", "update"));
                run(install);
            }
        } catch (IOException e) {
            throw new IllegalStateException(remedy, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(remedy, e);
        }
        if (!files.stream().allMatch(Files::exists)) {
            throw new IllegalStateException(remedy);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
        }
    }
}
