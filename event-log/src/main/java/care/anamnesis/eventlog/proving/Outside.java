package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.SignedCheckpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A place outside the database in which checkpoints are kept, so that its owner cannot change them with it. */
interface Outside {
    record Kept(int epoch, SignedCheckpoint checkpoint) {}

    /** @throws IOException if it cannot be read, or holds what is no checkpoint */
    Optional<Kept> newest() throws IOException;

    /** Those that are still there, the smallest first. */
    List<SignedCheckpoint> all(int epoch) throws IOException;

    /**
     * Durable when it returns.
     *
     * @throws IOException also if another checkpoint of this size is kept already
     */
    void keep(int epoch, SignedCheckpoint checkpoint) throws IOException;

    /** Adds signatures of witnesses to a checkpoint, if it is still there. */
    void addSignatures(int epoch, SignedCheckpoint cosigned) throws IOException;
}
