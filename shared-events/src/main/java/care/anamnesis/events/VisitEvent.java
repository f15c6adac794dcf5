package care.anamnesis.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public sealed interface VisitEvent extends ClinicalEvent {
    UUID visitId();

    @Override
    default UUID about() {
        return visitId();
    }

    /** {@code supervisor} is the name of the supervisor who took part, {@code supervisorId} whose name it is. */
    @StoredAs("VisitRecorded")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record VisitRecorded(
            UUID clientId,
            UUID episodeId,
            UUID visitId,
            LocalDate visitedOn,
            Attendance attendance,
            List<Intervention> interventions,
            @Nullable Integer totalMinutes,
            @Nullable String supervisorId,
            @Nullable String supervisor,
            @Nullable String subjective,
            @Nullable String objective,
            @Nullable String assessment,
            @Nullable String plan)
            implements VisitEvent {
        @Override
        public LocalDate occurredOn() {
            return visitedOn;
        }
    }

    /** The note is closed: from now on it takes addenda only. */
    @StoredAs("VisitSigned")
    @Lifecycle(LifecycleEvent.ATTEST)
    record VisitSigned(UUID clientId, UUID episodeId, UUID visitId, Signature signature, LocalDate signedOn)
            implements VisitEvent {
        @Override
        public LocalDate occurredOn() {
            return signedOn;
        }
    }

    @StoredAs("VisitCosigned")
    @Lifecycle(LifecycleEvent.ATTEST)
    record VisitCosigned(UUID clientId, UUID episodeId, UUID visitId, Signature signature, LocalDate cosignedOn)
            implements VisitEvent {
        @Override
        public LocalDate occurredOn() {
            return cosignedOn;
        }
    }

    @StoredAs("AddendumAdded")
    @Lifecycle(LifecycleEvent.AMEND)
    record AddendumAdded(UUID clientId, UUID episodeId, UUID visitId, String text, LocalDate addedOn)
            implements VisitEvent {
        @Override
        public LocalDate occurredOn() {
            return addedOn;
        }
    }
}
