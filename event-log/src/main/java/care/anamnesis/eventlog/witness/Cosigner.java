package care.anamnesis.eventlog.witness;

import care.anamnesis.eventlog.proof.AddCheckpoint;
import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.ForgedSignature;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.Proofs;
import care.anamnesis.eventlog.proof.SignatureType;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.witness.Answer.Refused;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which checkpoints are cosigned: of each log only such as extend the one before, so never two histories. */
public final class Cosigner {
    private static final Logger LOG = LoggerFactory.getLogger(Cosigner.class);

    private final WitnessDirectory directory;
    private final Map<String, List<VerifierKey>> logs;
    private final Clock clock;

    /** @param logs the keys of the logs that are watched, by which their origins are known too */
    public Cosigner(WitnessDirectory directory, Collection<VerifierKey> logs, Clock clock) {
        if (!logs.stream().allMatch(key -> key.type() == SignatureType.ED25519)) {
            throw new IllegalArgumentException("A log signs with a key of type " + SignatureType.ED25519);
        }
        this.directory = directory;
        this.logs = logs.stream().collect(Collectors.groupingBy(VerifierKey::name));
        this.clock = clock;
    }

    /** @throws IOException if what was cosigned before cannot be read, or this one not be kept: then it is not cosigned */
    Answer add(String text) throws IOException {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(text);
        } catch (IllegalArgumentException _) {
            return Refused.MALFORMED;
        }
        var submitted = request.checkpoint();
        var origin = submitted.checkpoint().origin();
        var keys = logs.get(origin);
        if (keys == null) {
            return Refused.UNKNOWN_LOG;
        }
        try {
            var _ = submitted.require(origin, keys);
        } catch (ForgedSignature _) {
            return Refused.UNSIGNED;
        }
        return request.old() > submitted.checkpoint().size() ? Refused.SHRINKING : decide(request, keys);
    }

    /** One at a time: between the comparison and the file nothing else is cosigned. */
    private synchronized Answer decide(AddCheckpoint request, List<VerifierKey> keys) throws IOException {
        var next = request.checkpoint().checkpoint();
        var last = directory
                .cosigned(next.origin())
                .map(SignedCheckpoint::checkpoint)
                .orElse(new Checkpoint(next.origin(), 0, Hash.EMPTY));
        boolean isOther = next.size() == last.size() && !next.root().equals(last.root());
        if (isOther) {
            LOG.error(
                    "The log has signed two roots for one size; keep this:\n{}",
                    request.checkpoint().note());
        }
        if (request.old() != last.size() || isOther) {
            return new Answer.Conflict(last.size());
        }
        if (!Proofs.isConsistent(last.size(), last.root(), next.size(), next.root(), request.proof())) {
            LOG.warn(
                    "A signed checkpoint came without a proof that it extends the last one:\n{}",
                    request.checkpoint().note());
            return Refused.INCONSISTENT;
        }
        var cosignature = directory.key().cosign(next, clock.instant());
        var signatures = keys.stream()
                .map(request.checkpoint()::by)
                .flatMap(Optional::stream)
                .toList();
        directory.keep(new SignedCheckpoint(next, signatures).with(List.of(cosignature))); // before it is given away
        return new Answer.Cosigned(cosignature);
    }
}
