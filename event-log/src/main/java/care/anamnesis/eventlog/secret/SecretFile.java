package care.anamnesis.eventlog.secret;

import care.anamnesis.eventlog.durable.DurableFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
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
        try {
            DurableFile.create(file, newSecret(), DurableFile.SECRET);
            LOG.info("A new service secret was made in {}: keep it apart from copies of the database", file);
        } catch (FileAlreadyExistsException _) {
            LOG.debug("Another process has made {}", file);
        }
    }

    private static String newSecret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes) + "\n";
    }
}
