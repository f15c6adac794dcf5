package care.anamnesis.events;

import java.time.LocalDate;
import java.util.UUID;

/** How long the record is kept. */
public sealed interface RecordKeepingEvent extends ClinicalEvent {
    /** Nothing in the record may be erased, whatever the retention rule says. */
    @StoredAs("LegalHoldPlaced")
    @Lifecycle(LifecycleEvent.HOLD)
    record LegalHoldPlaced(UUID clientId, UUID holdId, String reason, String authority, LocalDate placedOn)
            implements RecordKeepingEvent {
        @Override
        public LocalDate occurredOn() {
            return placedOn;
        }

        @Override
        public UUID about() {
            return holdId;
        }
    }

    @StoredAs("LegalHoldReleased")
    @Lifecycle(LifecycleEvent.UNHOLD)
    record LegalHoldReleased(UUID clientId, UUID holdId, String reason, LocalDate releasedOn)
            implements RecordKeepingEvent {
        @Override
        public LocalDate occurredOn() {
            return releasedOn;
        }

        @Override
        public UUID about() {
            return holdId;
        }
    }
}
