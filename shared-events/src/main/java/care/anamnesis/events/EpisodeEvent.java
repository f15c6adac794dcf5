package care.anamnesis.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An episode of care begins or ends. */
public sealed interface EpisodeEvent extends ClinicalEvent {
    @Override
    UUID episodeId();

    @Override
    default UUID about() {
        return episodeId();
    }

    /** A course of care begins: why the client came, and what the client wants, in the client's own words. */
    @StoredAs("EpisodeOpened")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record EpisodeOpened(
            UUID clientId, UUID episodeId, String presentingComplaint, String statedGoal, LocalDate openedOn)
            implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return openedOn;
        }
    }

    /** The episode ends; {@code clientReport} is what the client says at the end, verbatim. */
    @StoredAs("ClientDischarged")
    @Lifecycle(LifecycleEvent.AMEND)
    record ClientDischarged(
            UUID clientId,
            UUID episodeId,
            LocalDate dischargedOn,
            DischargeReason dischargeReason,
            @Nullable Disposition disposition,
            String summary,
            @Nullable String clientReport,
            List<GoalAssessment> goals,
            List<UUID> continuedPractices)
            implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return dischargedOn;
        }
    }

    @StoredAs("EpisodeReopened")
    @Lifecycle(LifecycleEvent.AMEND)
    record EpisodeReopened(UUID clientId, UUID episodeId, String reason, LocalDate reopenedOn) implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return reopenedOn;
        }
    }

    /** From {@code pausedOn} on no visits, reports or home practice are expected, until care is resumed or ends. */
    @StoredAs("CarePaused")
    @Lifecycle(LifecycleEvent.AMEND)
    record CarePaused(
            UUID clientId,
            UUID episodeId,
            PauseReason pauseReason,
            @Nullable String note,
            @Nullable LocalDate expectedReturnOn,
            LocalDate pausedOn)
            implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return pausedOn;
        }
    }

    @StoredAs("CareResumed")
    @Lifecycle(LifecycleEvent.AMEND)
    record CareResumed(
            UUID clientId, UUID episodeId, @Nullable String note, LocalDate resumedOn) implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return resumedOn;
        }
    }
}
