package care.anamnesis.command;

import care.anamnesis.events.AttainmentScale;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalMeasure;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What care is to reach. */
public interface GoalCommands {
    @Writes(GoalSet.class)
    record SetGoal(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID goalId,
            @Prose String statement,
            @Prose @Nullable String clientWords,
            GoalTerm term,
            @Planned @Nullable LocalDate targetDate,
            @Valid @Nullable GoalMeasure measure,
            @Valid @Nullable AttainmentScale scale,
            @DatedBy @Happened LocalDate setOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            if (targetDate != null && targetDate.isBefore(setOn)) {
                return List.of(new Violation("/targetDate", "must not lie before setOn"));
            }
            return measure == null
                    ? List.of()
                    : OnScale.violations(
                            measure.instrument(), "/measure/instrument", measure.target(), "/measure/target");
        }
    }

    @Writes(GoalProgressRecorded.class)
    record RecordGoalProgress(
            UUID clientId,
            UUID goalId,
            GoalStatus status,
            @Min(-2) @Max(2) @Nullable Integer attainment,
            @Prose @Nullable String progress,
            @Prose @Nullable String reason,
            @Nullable UUID visitId,
            @Happened LocalDate assessedOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            var violations = new ArrayList<>(Violation.unless(
                    status != GoalStatus.DROPPED || reason != null, "/reason", "is required when a goal is dropped"));
            violations.addAll(Violation.unless(
                    attainment == null || status != GoalStatus.MET || attainment >= 0,
                    "/attainment",
                    "must not be below 0, the expected level, when a goal is met"));
            violations.addAll(Violation.unless(
                    attainment == null || status != GoalStatus.NOT_MET || attainment < 0,
                    "/attainment",
                    "must be below 0, the expected level, when a goal is not met"));
            return violations;
        }
    }
}
