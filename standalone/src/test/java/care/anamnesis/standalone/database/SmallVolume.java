package care.anamnesis.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A directory of a stopped server on a volume of its own that can be filled up. If this process may not mount one, the
 * directory is removed instead: a stand-in with which the server cannot start either.
 */
final class SmallVolume implements AutoCloseable {
    private static final int BLOCK = 1 << 20;

    private final Path directory;
    private final Path aside;
    private final boolean isMounted;

    private SmallVolume(Path directory, Path aside, boolean isMounted) {
        this.directory = directory;
        this.aside = aside;
        this.isMounted = isMounted;
    }

    static SmallVolume under(Path directory) throws IOException {
        var aside = directory.resolveSibling(directory.getFileName() + ".aside");
        Files.move(directory, aside);
        Files.createDirectory(directory);
        var isMounted = hasDone("mount", "-t", "tmpfs", "-o", "size=64m,mode=0700", "tmpfs", directory.toString());
        if (isMounted) {
            hasDone("cp", "-a", aside + "/.", directory.toString());
        } else {
            Files.delete(directory);
            Files.move(aside, directory);
        }
        return new SmallVolume(directory, aside, isMounted);
    }

    /** Whether it is a volume, and not the stand-in. */
    boolean isMounted() {
        return isMounted;
    }

    /** Leaves no free space. */
    void fill() throws IOException {
        if (!isMounted) {
            Files.move(directory, aside);
            return;
        }
        try (var ballast = Files.newOutputStream(ballast(), StandardOpenOption.CREATE_NEW)) {
            while (true) {
                ballast.write(new byte[BLOCK]);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    void makeRoom() throws IOException {
        if (!isMounted) {
            Files.move(aside, directory, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.delete(ballast());
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        if (isMounted && !hasDone("umount", "-l", directory.toString())) {
            throw new FileSystemException(directory.toString(), null, "cannot be unmounted");
        }
    }

    private static boolean hasDone(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
