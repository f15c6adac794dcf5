package care.anamnesis.query.operating;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.LossNotAccepted;
import care.anamnesis.eventlog.proving.Behind;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Projections;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the log continue after a loss, by name, and rebuilds all projections from it. */
@Component
public class AcceptedLoss {
    private static final int LONGEST = 500;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final ReadingPolicy policy;
    private final EventLog log;
    private final LogProofs proofs;
    private final Projections projections;

    AcceptedLoss(ReadingPolicy policy, EventLog log, LogProofs proofs, Projections projections) {
        this.policy = policy;
        this.log = log;
        this.proofs = proofs;
        this.projections = projections;
    }

    /** By how much the log lags behind what was kept of it outside, if it does not extend that. */
    public Optional<Behind> behind() {
        return proofs.behind();
    }

    /**
     * @param head where the log ends, as the person was shown it
     * @param checkpoint how many events the checkpoint outside covers that the log does not extend: whoever gives them up
     *     says that she has seen it
     */
    public void accept(Actor actor, long head, @Nullable Long checkpoint, String reason) {
        policy.projectionOperations(actor);
        if (reason.isBlank()
                || reason.length() > LONGEST
                || CONTROL.matcher(reason).find()) {
            throw Refusals.badRequest("The reason is one line of 1 to %d characters.".formatted(LONGEST));
        }
        if (!Objects.equals(checkpoint, behind().map(Behind::kept).orElse(null))) {
            throw Refusals.checkpointNotSeen();
        }
        try {
            log.acceptLoss(actor.id(), reason.strip(), head);
        } catch (LossNotAccepted _) {
            throw Refusals.lossNotAccepted();
        }
        projections.names().forEach(name -> projections.ask(name, Kind.REBUILD, actor.id()));
    }
}
