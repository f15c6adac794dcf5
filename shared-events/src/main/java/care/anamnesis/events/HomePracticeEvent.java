package care.anamnesis.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public sealed interface HomePracticeEvent extends ClinicalEvent {
    UUID practiceId();

    @Override
    default UUID about() {
        return practiceId();
    }

    @StoredAs("HomePracticeAssigned")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record HomePracticeAssigned(
            UUID clientId,
            UUID episodeId,
            UUID practiceId,
            HomePracticeKind kind,
            String instructions,
            List<String> targets,
            Dose dose,
            LocalDate assignedOn)
            implements HomePracticeEvent {
        @Override
        public LocalDate occurredOn() {
            return assignedOn;
        }
    }

    /** The practice as it stands from {@code revisedOn} on, whole: nothing is left over from before. */
    @StoredAs("HomePracticeRevised")
    @Lifecycle(LifecycleEvent.AMEND)
    record HomePracticeRevised(
            UUID clientId,
            UUID episodeId,
            UUID practiceId,
            String instructions,
            List<String> targets,
            Dose dose,
            String reason,
            LocalDate revisedOn)
            implements HomePracticeEvent {
        @Override
        public LocalDate occurredOn() {
            return revisedOn;
        }
    }

    @StoredAs("HomePracticeDiscontinued")
    @Lifecycle(LifecycleEvent.AMEND)
    record HomePracticeDiscontinued(
            UUID clientId, UUID episodeId, UUID practiceId, String reason, LocalDate discontinuedOn)
            implements HomePracticeEvent {
        @Override
        public LocalDate occurredOn() {
            return discontinuedOn;
        }
    }

    /** Whether the client practised on a day, and how many times if that was said, as the client reports it. */
    @StoredAs("HomePracticeLogged")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record HomePracticeLogged(
            UUID clientId,
            UUID episodeId,
            UUID practiceId,
            LocalDate practicedOn,
            boolean done,
            @Nullable Integer times,
            @Nullable Integer minutes,
            @Nullable String note)
            implements HomePracticeEvent {
        @Override
        public LocalDate occurredOn() {
            return practicedOn;
        }
    }
}
