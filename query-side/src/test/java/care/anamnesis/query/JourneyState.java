package care.anamnesis.query;

import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.CurrentTruth;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can go on in a journey, and what cannot any more. */
final class JourneyState {
    private final Map<UUID, ClinicalEvent> goingOn = new LinkedHashMap<>();
    private final Set<UUID> closed = new HashSet<>();
    final Set<UUID> held = new HashSet<>();
    final Set<UUID> paused = new HashSet<>();
    final Set<UUID> signed = new HashSet<>();
    final Set<UUID> extended = new HashSet<>();
    final Set<UUID> denied = new HashSet<>();
    final Set<UUID> disputed = new HashSet<>();

    @Nullable
    String primary;

    static JourneyState after(List<ClinicalEvent> history) {
        var state = new JourneyState();
        CurrentTruth.of(history).values().forEach(state::note);
        return state;
    }

    /** What was begun and has not ended, in episodes that have not ended. */
    <E extends ClinicalEvent> List<E> goingOn(Class<E> type) {
        return goingOn.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> !closed.contains(event.episodeId()) || event instanceof EpisodeOpened)
                .toList();
    }

    boolean isClosed(UUID episode) {
        return closed.contains(episode);
    }

    void note(ClinicalEvent event) {
        var about = event.about();
        switch (event) {
            case EpisodeOpened _,
                    FindingRecorded _,
                    TreatmentPlanEstablished _,
                    VisitRecorded _,
                    HomePracticeAssigned _ -> goingOn.put(event.about(), event);
            case GoalSet _, ConsentRecorded _, AmendmentRequested _, LegalHoldPlaced _ -> goingOn.put(about, event);
            case FindingResolved _, HomePracticeDiscontinued _, ConsentWithdrawn _ -> goingOn.remove(about);
            case AmendmentRequestAccepted _, LegalHoldReleased _, RebuttalWritten _ -> goingOn.remove(about);
            case AmendmentRequestDenied e -> denied.add(e.requestId());
            case DisagreementStated e -> disputed.add(e.requestId());
            case AmendmentRequestExtended e -> extended.add(e.requestId());
            case GoalProgressRecorded e -> {
                if (e.status().isClosed()) {
                    goingOn.remove(e.goalId());
                }
            }
            case ClientDischarged e -> {
                closed.add(e.episodeId());
                paused.remove(e.episodeId());
            }
            case CarePaused e -> paused.add(e.episodeId());
            case CareResumed e -> paused.remove(e.episodeId());
            case EpisodeReopened e -> closed.remove(e.episodeId());
            case TreatmentPlanHeld e -> held.add(e.planId());
            case TreatmentPlanResumed e -> held.remove(e.planId());
            case VisitSigned e -> signed.add(e.visitId());
            case TherapistAssigned e -> primary = e.therapistId();
            case ClientRegistered _, ClientDetailsCorrected _, FindingReassessed _, VisitFrequencyAdjusted _ -> {}
            case PlanCertified _, VisitCosigned _, AddendumAdded _, OutcomeEvent _, ProgressReportRecorded _ -> {}
            case HomePracticeRevised _, HomePracticeLogged _, CorrectionEvent _ -> {}
        }
    }
}
