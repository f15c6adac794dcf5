package care.anamnesis.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public sealed interface FindingEvent extends ClinicalEvent {
    UUID findingId();

    @Override
    default UUID about() {
        return findingId();
    }

    /**
     * What a clinician saw or measured on a body structure. {@code structure} is a key of the structure catalogue or
     * free text; {@code side} is the client's side and absent on the midline.
     */
    @StoredAs("FindingRecorded")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record FindingRecorded(
            UUID clientId,
            UUID episodeId,
            UUID findingId,
            String structure,
            @Nullable Side side,
            @Nullable String part,
            @Nullable Tissue tissue,
            FindingQuality quality,
            @Nullable Severity severity,
            LocalDate observedOn,
            @Nullable String note)
            implements FindingEvent {
        @Override
        public LocalDate occurredOn() {
            return observedOn;
        }
    }

    @StoredAs("FindingReassessed")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record FindingReassessed(
            UUID clientId,
            UUID episodeId,
            UUID findingId,
            FindingChange change,
            @Nullable Severity severity,
            LocalDate observedOn,
            @Nullable String note)
            implements FindingEvent {
        @Override
        public LocalDate occurredOn() {
            return observedOn;
        }
    }

    @StoredAs("FindingResolved")
    @Lifecycle(LifecycleEvent.AMEND)
    record FindingResolved(
            UUID clientId,
            UUID episodeId,
            UUID findingId,
            LocalDate resolvedOn,
            @Nullable String note) implements FindingEvent {
        @Override
        public LocalDate occurredOn() {
            return resolvedOn;
        }
    }
}
