package care.anamnesis.query.careplan;

import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.Signature;
import care.anamnesis.query.record.Entry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How each goal stands and how care goes on, signed. */
public record ProgressReport(
        UUID reportId,
        List<GoalAssessment> goals,
        String planForContinuing,
        @Nullable String changes,
        Signature signature,
        Entry entry)
        implements Fact {

    static ProgressReport of(ProgressReportRecorded e, Entry entry) {
        return new ProgressReport(e.reportId(), e.goals(), e.planForContinuing(), e.changes(), e.signature(), entry);
    }
}
