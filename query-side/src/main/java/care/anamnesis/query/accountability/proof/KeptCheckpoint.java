package care.anamnesis.query.accountability.proof;

import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proving.LogProofs;
import java.util.stream.Collectors;

/**
 * A checkpoint that somebody kept, against the log of today.
 *
 * @param size how many events it covers
 * @param isExtended whether the log still begins with them; if not, one of them was changed or removed, or the log was
 *     rolled back
 */
public record KeptCheckpoint(long size, boolean isExtended) {
    /** The longest note that is read, in characters. */
    public static final int LONGEST = 4_000;

    /**
     * @throws care.anamnesis.eventlog.proof.ForgedSignature if no key of this log has signed it
     * @throws IllegalArgumentException if it is a checkpoint of another log
     */
    public static KeptCheckpoint of(LogProofs proofs, SignedCheckpoint kept) {
        return new KeptCheckpoint(kept.checkpoint().size(), proofs.isExtended(kept));
    }

    /**
     * Reads what was typed, pasted or scanned: line ends of other systems, and space around it, change nothing.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public static SignedCheckpoint read(String pasted) {
        return SignedCheckpoint.parse(pasted.lines()
                        .map(String::strip)
                        .collect(Collectors.joining("\n"))
                        .strip() + "\n");
    }
}
