package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.NoteSignature;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proof.VerifierKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a witness of the policy stands to the log.
 *
 * @param size of the newest checkpoint that it has cosigned, 0 if it has cosigned none
 * @param cosignedAt when it did, by its own clock
 * @param missingSince when the first checkpoint was signed that it has not cosigned, null if it has cosigned the newest
 * @param saidOf the size of the checkpoint that it has said this of
 */
public record WitnessStanding(
        String name,
        VerifierKey key,
        long size,
        @Nullable Instant cosignedAt,
        @Nullable Instant missingSince,
        Said said,
        long saidOf) {
    /** What a witness has said last about the log. */
    public enum Said {
        EXTENDS,
        /** It has cosigned another history. */
        CONTRADICTS,
        /** It no longer knows what it has cosigned, and could be made to cosign another history. */
        HAS_FORGOTTEN
    }

    static WitnessStanding of(Policy.Witness witness, int epoch, WitnessStore store) {
        var last = store.last(epoch, witness.key()).map(LogProofs.Newest::signed);
        long size = last.map(signed -> signed.checkpoint().size()).orElse(0L);
        var finding = store.finding(epoch, witness.key());
        return new WitnessStanding(
                witness.name(),
                witness.key(),
                size,
                last.flatMap(signed -> signed.by(witness.key()))
                        .map(NoteSignature::madeAt)
                        .orElse(null),
                store.signedAfter(epoch, size).orElse(null),
                finding.said(),
                finding.size());
    }

    String sentence() {
        if (said == Said.HAS_FORGOTTEN) {
            return name + " (has forgotten what it cosigned)";
        }
        return cosignedAt == null
                ? name + " (has cosigned nothing)"
                : "%s (last cosigned %d events at %s)"
                        .formatted(name, size, cosignedAt.truncatedTo(ChronoUnit.SECONDS));
    }
}
