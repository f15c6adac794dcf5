package care.anamnesis.query.accountability.audit;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.projection.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The position of the audit's rows. An answer never lacks what was in the log at the time of the request. */
@Component
class AuditPositions {
    private final Positions positions;
    private final EventLog log;

    AuditPositions(Positions positions, EventLog log) {
        this.positions = positions;
        this.log = log;
    }

    /** @param asked a position that the answer must hold as well, null for none */
    long reached(@Nullable Long asked) {
        var head = log.head();
        return positions.await(this::both, asked == null ? head : Math.max(head, asked));
    }

    private long both() {
        return Math.min(positions.of(AuditEntries.NAME), positions.of(AuditSubjects.NAME));
    }
}
