package care.anamnesis.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public sealed interface GoalEvent extends ClinicalEvent {
    UUID goalId();

    @Override
    default UUID about() {
        return goalId();
    }

    /** A goal and how its attainment will be told. The id is never reused, whatever becomes of the goal. */
    @StoredAs("GoalSet")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record GoalSet(
            UUID clientId,
            UUID episodeId,
            UUID goalId,
            String statement,
            @Nullable String clientWords,
            GoalTerm term,
            @Nullable LocalDate targetDate,
            @Nullable GoalMeasure measure,
            @Nullable AttainmentScale scale,
            LocalDate setOn)
            implements GoalEvent {
        @Override
        public LocalDate occurredOn() {
            return setOn;
        }
    }

    /** {@code attainment} is the level on the goal attainment scale, −2 to +2 (Kiresuk and Sherman, 1968). */
    @StoredAs("GoalProgressRecorded")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record GoalProgressRecorded(
            UUID clientId,
            UUID episodeId,
            UUID goalId,
            GoalStatus status,
            @Nullable Integer attainment,
            @Nullable String progress,
            @Nullable String reason,
            @Nullable UUID visitId,
            LocalDate assessedOn)
            implements GoalEvent {
        @Override
        public LocalDate occurredOn() {
            return assessedOn;
        }
    }
}
