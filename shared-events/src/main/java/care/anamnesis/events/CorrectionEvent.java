package care.anamnesis.events;

import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Names an earlier entry of the same record by its version. */
public sealed interface CorrectionEvent extends ClinicalEvent {
    long entry();

    /** Fields of an earlier entry as they stood and as they read from now on. The entry itself is not touched. */
    @StoredAs("EntryAmended")
    @Lifecycle(LifecycleEvent.AMEND)
    record EntryAmended(UUID clientId, long entry, ObjectNode from, ObjectNode to, String reason, LocalDate amendedOn)
            implements CorrectionEvent {
        @Override
        public LocalDate occurredOn() {
            return amendedOn;
        }
    }

    /** An earlier entry, and later entries about what it created, no longer count; they stay readable. */
    @StoredAs("EntryMarkedEnteredInError")
    @Lifecycle(LifecycleEvent.DEPRECATE)
    record EntryMarkedEnteredInError(UUID clientId, long entry, String reason, LocalDate markedOn)
            implements CorrectionEvent {
        @Override
        public LocalDate occurredOn() {
            return markedOn;
        }
    }
}
