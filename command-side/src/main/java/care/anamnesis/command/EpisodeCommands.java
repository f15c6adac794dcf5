package care.anamnesis.command;

import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Disposition;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An episode of care begins, rests or ends. */
public interface EpisodeCommands {
    @Writes(EpisodeOpened.class)
    record OpenEpisode(
            UUID clientId,
            @NewId UUID episodeId,
            @Prose String presentingComplaint,
            @Prose String statedGoal,
            @Happened LocalDate openedOn)
            implements ClinicalCommand {}

    @Writes(ClientDischarged.class)
    record DischargeClient(
            UUID clientId,
            @Nullable UUID episodeId,
            @Happened LocalDate dischargedOn,
            DischargeReason reason,
            @Nullable Disposition disposition,
            @Prose String summary,
            @Prose @Nullable String clientReport,
            @Size(max = 30) @Nullable List<@Valid GoalAssessment> goals,
            @Size(max = 30) @Nullable List<UUID> continuedPractices)
            implements ClinicalCommand {}

    @Writes(EpisodeReopened.class)
    record ReopenEpisode(
            UUID clientId,
            UUID episodeId,
            @Prose String reason,
            @DatedBy @Happened LocalDate reopenedOn) implements ClinicalCommand {}

    /** No visits, reports or home practice are expected until care is resumed. */
    @Writes(CarePaused.class)
    record PauseCare(
            UUID clientId,
            @Nullable UUID episodeId,
            PauseReason pauseReason,
            @Prose @Nullable String note,
            @Happened LocalDate pausedOn,
            @Planned @Nullable LocalDate expectedReturnOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            var violations = new ArrayList<>(Violation.unless(
                    pauseReason != PauseReason.OTHER || note != null, "/note", "is required for another reason"));
            violations.addAll(Violation.unless(
                    expectedReturnOn == null || expectedReturnOn.isAfter(pausedOn),
                    "/expectedReturnOn",
                    "must lie after pausedOn"));
            return violations;
        }
    }

    @Writes(CareResumed.class)
    record ResumeCare(
            UUID clientId,
            @Nullable UUID episodeId,
            @Happened LocalDate resumedOn,
            @Prose @Nullable String note) implements ClinicalCommand {}
}
