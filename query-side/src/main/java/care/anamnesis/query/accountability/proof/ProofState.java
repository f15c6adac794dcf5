package care.anamnesis.query.accountability.proof;

import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.eventlog.proving.WitnessStanding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to where the log is proved.
 *
 * @param head the position at which the log ends; what lies beyond {@code size} is signed within seconds
 * @param size how many events the newest checkpoint covers that as many witnesses have cosigned as the policy demands, 0 if
 *     there is none yet
 * @param signedAt when it was signed, null if nothing is
 * @param checkpoint it, with its signatures; null if nothing is signed
 * @param verifierKeys of the log, the one in use first
 * @param keptOutside whether checkpoints are kept outside the database
 * @param witnesses that cosign what is signed, and how each stands to the log
 * @param policy whose signatures count, as C2SP tlog-policy writes it
 */
public record ProofState(
        long head,
        long size,
        @Nullable Instant signedAt,
        @Nullable String checkpoint,
        List<String> verifierKeys,
        boolean keptOutside,
        List<Witness> witnesses,
        String policy) {
    /**
     * @param name within the policy
     * @param size how many events it has cosigned, 0 if it has cosigned nothing
     * @param cosignedAt when it did, by its own clock
     * @param missingSince when the first checkpoint was signed that it has not cosigned, null if it has cosigned the newest
     * @param said whether the log extends what it has seen
     */
    public record Witness(
            String name,
            String verifierKey,
            long size,
            @Nullable Instant cosignedAt,
            @Nullable Instant missingSince,
            WitnessStanding.Said said) {
        private static Witness of(WitnessStanding witness) {
            return new Witness(
                    witness.name(),
                    witness.key().toString(),
                    witness.size(),
                    witness.cosignedAt(),
                    witness.missingSince(),
                    witness.said());
        }
    }

    public static ProofState of(LogProofs proofs, long head) {
        var newest = proofs.newest();
        return new ProofState(
                head,
                newest.map(one -> one.signed().checkpoint().size()).orElse(0L),
                newest.map(LogProofs.Newest::signedAt).orElse(null),
                newest.map(LogProofs.Newest::signed).map(SignedCheckpoint::note).orElse(null),
                proofs.verifiers().stream().map(VerifierKey::toString).toList(),
                proofs.areKeptOutside(),
                proofs.witnesses().stream().map(Witness::of).toList(),
                proofs.policy().text());
    }
}
