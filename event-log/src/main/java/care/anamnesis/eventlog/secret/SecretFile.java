package care.anamnesis.eventlog.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file with the secrets of the service, which only the account of the service may read. */
public final class SecretFile {
    private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);
    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private SecretFile() {}

    public static ServiceSecrets read(Path file) throws IOException {
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
            LOG.warn("The service secret in {} can be read by other accounts of this machine", file);
        }
        return ServiceSecrets.of(Files.readString(file));
    }

    /** Creates a file with a new secret, completely and durably, unless it exists. */
    public static void ensure(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            write(unfinished, newSecret());
            // A link fails if another process has created the file meanwhile; a move would replace it.
            Files.createLink(file, unfinished);
            LOG.info("A new service secret was made in {}: keep it apart from copies of the database", file);
        } catch (FileAlreadyExistsException _) {
            LOG.debug("Another process has made {}", file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String newSecret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes) + "\n";
    }

    private static void write(Path file, String text) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var readableByOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));
        try (var channel = FileChannel.open(file, options, readableByOwner)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }
}
