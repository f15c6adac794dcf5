package care.anamnesis.eventlog.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Writes a file so that at each moment, also after a crash, all of it is there or what was there before. */
public final class DurableFile {
    /** For a file that only the account of the service may read. */
    public static final FileAttribute<?> SECRET =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));

    private DurableFile() {}

    /** @throws FileAlreadyExistsException if it exists; it is then as it was, also if two create it at once */
    public static void create(Path file, String text, FileAttribute<?>... attributes) throws IOException {
        var unfinished = unfinished(file);
        try {
            write(unfinished, text, attributes);
            // a move would replace it
            Files.createLink(file, unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        syncNames(file);
    }

    public static void replace(Path file, String text) throws IOException {
        var unfinished = unfinished(file);
        try {
            write(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        syncNames(file);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    }

    private static void write(Path file, String text, FileAttribute<?>... attributes) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, attributes)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A new name is durable only with its directory. */
    private static void syncNames(Path file) throws IOException {
        try (var channel = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
