package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.ClientEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.projection.Fold;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's status for the list of clients: the care plan without findings, without measures other than pain, without
 * old logs of home practices and the content of visit notes. One fold computes both, so that list and plan agree on
 * what is due.
 */
final class Standing {
    private Standing() {}

    static CarePlan of(List<RecordedEvent> history) {
        return Fold.inOneGo(CurrentHistory.of(history), Standing::evolve);
    }

    /** @throws IllegalStateException if the event cannot follow on this standing */
    static CarePlan evolve(@Nullable CarePlan standing, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case FindingEvent _, ClientReportRecorded _, AddendumAdded _ -> passing(standing, recorded);
            case VisitRecorded e -> CarePlan.evolve(standing, recorded.reading(inShort(e)));
            case OutcomeMeasured e ->
                isPain(e) ? CarePlan.evolve(standing, recorded.reading(inShort(e))) : passing(standing, recorded);
            case HomePracticeEvent _ -> CarePlan.evolve(standing, recorded).withRecentLogs();
            case VisitSigned _, VisitCosigned _ -> CarePlan.evolve(standing, recorded);
            case ClientEvent _, EpisodeEvent _, PlanEvent _, GoalEvent _, ReportEvent _ ->
                CarePlan.evolve(standing, recorded);
            case AmendmentRequestEvent _, RecordKeepingEvent _, CorrectionEvent _ ->
                CarePlan.evolve(standing, recorded);
        };
    }

    /** The list shows nothing of it. */
    private static CarePlan passing(@Nullable CarePlan standing, RecordedEvent recorded) {
        return standing == null ? CarePlan.evolve(null, recorded) : standing.unchangedUntil(recorded.version());
    }

    private static boolean isPain(OutcomeMeasured e) {
        return e.instrument().equals(PainTrend.INSTRUMENT);
    }

    private static OutcomeMeasured inShort(OutcomeMeasured e) {
        return new OutcomeMeasured(e.clientId(), e.episodeId(), e.instrument(), e.score(), e.measuredOn(), null);
    }

    private static VisitRecorded inShort(VisitRecorded e) {
        return new VisitRecorded(
                e.clientId(),
                e.episodeId(),
                e.visitId(),
                e.visitedOn(),
                e.attendance(),
                List.of(),
                null,
                e.supervisorId(),
                e.supervisor(),
                null,
                null,
                null,
                null);
    }
}
