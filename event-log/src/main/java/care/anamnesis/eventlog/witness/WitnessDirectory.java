package care.anamnesis.eventlog.witness;

import care.anamnesis.eventlog.durable.DurableFile;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.SignatureType;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.SignerKey;
import care.anamnesis.eventlog.proof.VerifierKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a witness remembers: its key, made at the first start, and of each log the last checkpoint that it has cosigned,
 * in a file named by the SHA-256 of the origin. A witness that forgets could be made to cosign another history: never put
 * back an older copy of this directory; begin a new one, with a new key.
 */
public final class WitnessDirectory implements AutoCloseable {
    private static final String KEY = "key";
    private static final String LOGS = "logs";

    private final Path directory;
    private final FileChannel lock;
    private final SignerKey key;

    private WitnessDirectory(Path directory, FileChannel lock, SignerKey key) {
        this.directory = directory;
        this.lock = lock;
        this.key = key;
    }

    /**
     * Opens it for this process alone.
     *
     * @param name of the witness, which its key bears; null where the key exists
     * @throws IllegalArgumentException if the key bears another name, or there is neither a key nor a name
     * @throws IllegalStateException while another process has it open
     */
    public static WitnessDirectory open(Path directory, @Nullable String name) throws IOException {
        Files.createDirectories(directory.resolve(LOGS));
        var lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!isLocked(lock)) {
                throw new IllegalStateException("Another witness runs on " + directory);
            }
            return new WitnessDirectory(directory, lock, key(directory.resolve(KEY), name));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // within this process
        }
    }

    private static SignerKey key(Path file, @Nullable String name) throws IOException {
        if (Files.notExists(file)) {
            if (name == null) {
                throw new IllegalArgumentException("A new witness needs a name");
            }
            var key = SignerKey.generate(name, SignatureType.COSIGNATURE);
            DurableFile.create(file, key.written(), DurableFile.SECRET);
        }
        var key = SignerKey.parse(Files.readString(file));
        if (name != null && !key.verifier().name().equals(name)) {
            throw new IllegalArgumentException("The key of this witness bears the name "
                    + key.verifier().name() + ", and a witness keeps its name for ever");
        }
        return key;
    }

    /** By which its cosignatures are verified. */
    public VerifierKey verifier() {
        return key.verifier();
    }

    SignerKey key() {
        return key;
    }

    /** @throws IOException also if what is there is no checkpoint: nothing is cosigned then */
    Optional<SignedCheckpoint> cosigned(String origin) throws IOException {
        var file = file(origin);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            var kept = SignedCheckpoint.parse(Files.readString(file));
            if (!kept.checkpoint().origin().equals(origin)) {
                throw new IOException(file + " is the checkpoint of another log");
            }
            return Optional.of(kept);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no checkpoint", e);
        }
    }

    /** Durable when it returns. */
    void keep(SignedCheckpoint cosigned) throws IOException {
        DurableFile.replace(file(cosigned.checkpoint().origin()), cosigned.note());
    }

    private Path file(String origin) {
        return directory.resolve(LOGS).resolve(Hash.hex(origin.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
