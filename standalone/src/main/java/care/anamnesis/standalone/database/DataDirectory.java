package care.anamnesis.standalone.database;

import care.anamnesis.service.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything standalone keeps, and the lock that gives it to one process at a time. The lock
 * belongs to this process and not to PostgreSQL: the operating system releases it however this process ends.
 */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory claim(Path directory) throws IOException {
        // An existing directory keeps its permissions: it may have other uses.
        Files.createDirectories(directory, ownerOnly("rwx------"));
        var root = directory.toRealPath();
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw inUse(root);
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
        return new DataDirectory(root, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static CannotStart inUse(Path root) throws IOException {
        return new CannotStart(
                "The data in %s is in use by another Anamnesis, process %s."
                        .formatted(root, Files.readString(root.resolve("lock"))),
                "Stop that process, or give this one a directory of its own with ANAMNESIS_DATA.");
    }

    /** Where PostgreSQL keeps its files. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /** Where {@code initdb} works, so that a cluster is either complete or does not exist. */
    Path unfinishedCluster() {
        return root.resolve("postgres.unfinished");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /** Begins a log for this start and keeps the previous one. */
    void turnLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), root.resolve("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    Path superuserPassword() {
        return root.resolve("superuser-password");
    }

    /** Writes a file that only its owner may read, durably and atomically. */
    static void writeSecret(Path file, String secret) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, ownerOnly("rw-------"));
        Files.writeString(unfinished, secret, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(unfinished, file);
    }

    private static FileAttribute<Set<PosixFilePermission>> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
