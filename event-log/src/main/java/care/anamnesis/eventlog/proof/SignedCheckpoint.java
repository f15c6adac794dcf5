package care.anamnesis.eventlog.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A checkpoint with the signatures of the log and of witnesses: a note, as in C2SP signed-note. Only {@link #by} says
 * whether anybody has signed it.
 */
public record SignedCheckpoint(Checkpoint checkpoint, List<NoteSignature> signatures) {
    /** The longest note that is read, with room for far more than the sixteen signatures that must be accepted. */
    static final int LONGEST = 64 * 1024;

    public SignedCheckpoint {
        if (signatures.isEmpty()) {
            throw new IllegalArgumentException("A note has at least one signature");
        }
        signatures = List.copyOf(signatures);
    }

    public static SignedCheckpoint by(Collection<SignerKey> signers, Checkpoint checkpoint) {
        return new SignedCheckpoint(
                checkpoint,
                signers.stream().map(signer -> signer.sign(checkpoint.text())).toList());
    }

    /** @throws IllegalArgumentException unless it is a note whose text is a checkpoint */
    public static SignedCheckpoint parse(String note) {
        if (note.length() > LONGEST) {
            throw new IllegalArgumentException("The note is longer than " + LONGEST + " characters");
        }
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n') || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A note ends with a newline and contains no other control character");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("A note has an empty line before its signatures");
        }
        var signatures =
                note.substring(end + 2).lines().map(NoteSignature::parse).toList();
        return new SignedCheckpoint(Checkpoint.parse(note.substring(0, end + 1)), signatures);
    }

    /**
     * The signature of this key.
     *
     * @throws ForgedSignature if one bears the name and id of the key, and the key has not made it
     */
    public Optional<NoteSignature> by(VerifierKey key) {
        var claimed = signatures.stream().filter(one -> one.isOf(key)).toList();
        if (!claimed.stream().allMatch(one -> one.verifies(key, checkpoint.text()))) {
            throw new ForgedSignature(key.name());
        }
        return claimed.stream().findFirst();
    }

    /**
     * @throws ForgedSignature if none of these keys has signed it, or a signature is not of the key that it names
     * @throws IllegalArgumentException if it is the checkpoint of another log
     */
    public SignedCheckpoint require(String origin, Collection<VerifierKey> keys) {
        if (!checkpoint.origin().equals(origin)) {
            throw new IllegalArgumentException("The checkpoint is of another log: " + checkpoint.origin());
        }
        if (keys.stream().map(this::by).toList().stream().allMatch(Optional::isEmpty)) {
            throw new ForgedSignature(origin);
        }
        return this;
    }

    /** Whether the key has made this signature of it. */
    public boolean isSignedBy(VerifierKey key, NoteSignature signature) {
        return signature.verifies(key, checkpoint.text());
    }

    /** With further signatures, each once. */
    public SignedCheckpoint with(Collection<NoteSignature> more) {
        return new SignedCheckpoint(
                checkpoint,
                new ArrayList<>(Stream.concat(signatures.stream(), more.stream())
                        .distinct()
                        .toList()));
    }

    /** As it is stored, sent and printed. */
    public String note() {
        var note = new StringBuilder(checkpoint.text()).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
