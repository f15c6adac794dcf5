package care.anamnesis.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the therapist reports at set intervals. */
public sealed interface ReportEvent extends ClinicalEvent {
    /** Assesses improvement toward each goal and how care goes on (Medicare Benefit Policy Manual ch. 15 §220.3.D). */
    @StoredAs("ProgressReportRecorded")
    @Lifecycle(LifecycleEvent.ATTEST)
    record ProgressReportRecorded(
            UUID clientId,
            UUID episodeId,
            UUID reportId,
            List<GoalAssessment> goals,
            String planForContinuing,
            @Nullable String changes,
            Signature signature,
            LocalDate reportedOn)
            implements ReportEvent {
        @Override
        public LocalDate occurredOn() {
            return reportedOn;
        }

        @Override
        public UUID about() {
            return reportId;
        }
    }
}
