package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.ClientEvent;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.VisitEvent;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.query.practice.caseload.PainTrend;
import java.util.Locale;
import java.util.Optional;

/**
 * What numbers can be made of in an event: days, kinds, codes, and scores of pain. What anybody wrote or said is left out
 * before anything is kept, so that the table behind the numbers holds no clinical word.
 */
final class WithoutWords {
    private WithoutWords() {}

    /** Empty if no number depends on it. */
    static Optional<ClinicalEvent> of(ClinicalEvent event) {
        return switch (event) {
            case ConsentRecorded _, ConsentWithdrawn _ -> Optional.empty();
            case VisitCosigned _, AddendumAdded _ -> Optional.empty();
            case HomePracticeLogged _ -> Optional.empty(); // of the logs only the days are kept, beside the plan
            case DisagreementStated _, RebuttalWritten _ -> Optional.empty();
            case OutcomeEvent e -> isPain(e) ? Optional.of(Blanked.of(e)) : Optional.empty();
            case FindingEvent _, RecordKeepingEvent _ -> Optional.empty();
            case CorrectionEvent _ -> Optional.empty(); // the history that is folded reads as corrected
            case PlanCertified e -> Optional.of(ofCertificate(e));
            case ClientEvent _, EpisodeEvent _, PlanEvent _, VisitEvent _, HomePracticeEvent _ ->
                Optional.of(Blanked.of(event));
            case GoalEvent _, ReportEvent _, AmendmentRequestEvent _ -> Optional.of(Blanked.of(event));
        };
    }

    private static boolean isPain(OutcomeEvent event) {
        return event instanceof OutcomeMeasured measured
                && measured.instrument().equals(PainTrend.INSTRUMENT);
    }

    private static ClinicalEvent ofCertificate(PlanCertified e) {
        return new PlanCertified(
                e.clientId(),
                e.episodeId(),
                e.planId(),
                e.method(),
                sameness(e.certifierName()),
                Blanked.NOTHING,
                e.validFrom(),
                e.validUntil(),
                e.certifiedOn(),
                e.followsEntry());
    }

    /** Tells one physician from another, and says no name: an order is signed by who gave it. */
    private static String sameness(String name) {
        return Integer.toHexString(name.toLowerCase(Locale.ROOT).hashCode());
    }
}
