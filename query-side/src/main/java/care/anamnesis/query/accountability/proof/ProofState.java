package care.anamnesis.query.accountability.proof;

import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.proving.LogProofs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to where the log is proved.
 *
 * @param head the position at which the log ends; what lies beyond {@code size} is signed within seconds
 * @param size how many events the newest checkpoint covers, 0 if nothing is signed yet
 * @param signedAt when it was signed, null if nothing is
 * @param checkpoint it, with its signatures; null if nothing is signed
 * @param verifierKeys of the log, the one in use first
 * @param keptOutside whether checkpoints are kept outside the database
 */
public record ProofState(
        long head,
        long size,
        @Nullable Instant signedAt,
        @Nullable String checkpoint,
        List<String> verifierKeys,
        boolean keptOutside) {
    public static ProofState of(LogProofs proofs, long head) {
        var newest = proofs.newest();
        return new ProofState(
                head,
                newest.map(one -> one.signed().checkpoint().size()).orElse(0L),
                newest.map(LogProofs.Newest::signedAt).orElse(null),
                newest.map(LogProofs.Newest::signed).map(SignedCheckpoint::note).orElse(null),
                proofs.verifiers().stream().map(VerifierKey::toString).toList(),
                proofs.areKeptOutside());
    }
}
