package care.anamnesis.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can have happened in a client's record. The permitted records are the registry: the log stores and
 * finds an event by its {@link StoredAs} name, and every reader switches over this interface without a default.
 */
public sealed interface ClinicalEvent
        permits ClientEvent,
                EpisodeEvent,
                FindingEvent,
                PlanEvent,
                VisitEvent,
                OutcomeEvent,
                HomePracticeEvent,
                GoalEvent,
                ReportEvent,
                CorrectionEvent,
                AmendmentRequestEvent,
                RecordKeepingEvent {
    UUID clientId();

    /** The clinical date on which it happened, as the clinician gave it; when it was written is the log's business. */
    LocalDate occurredOn();

    /** The episode of care it belongs to, or null where it concerns the client as a whole. */
    default @Nullable UUID episodeId() {
        return null;
    }

    /** The id of the finding, visit, goal or other thing that this event creates or is about; null if there is none. */
    default @Nullable UUID about() {
        return null;
    }

    /** Why, in the clinician's words, where the command asks for a reason. */
    default @Nullable String reason() {
        return null;
    }
}
