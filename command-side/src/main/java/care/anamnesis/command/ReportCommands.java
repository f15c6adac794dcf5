package care.anamnesis.command;

import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.Prose;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the therapist reports at set intervals. */
public interface ReportCommands {
    @InPerson
    @Writes(ProgressReportRecorded.class)
    record RecordProgressReport(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID reportId,
            @NotEmpty @Size(max = 30) List<@Valid GoalAssessment> goals,
            @Prose String planForContinuing,
            @Prose @Nullable String changes,
            @Happened LocalDate reportedOn)
            implements ClinicalCommand {}
}
