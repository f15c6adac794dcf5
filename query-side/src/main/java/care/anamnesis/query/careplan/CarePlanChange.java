package care.anamnesis.query.careplan;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.ClientEvent;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.VisitEvent;
import care.anamnesis.query.record.Entry;
import care.anamnesis.query.record.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A care plan with some of its parts exchanged, by an event or by the day on which one looks. */
final class CarePlanChange {
    long version;
    private List<ClientDetails> details;
    private List<Therapist> therapists;
    private List<AmendmentRequest> amendmentRequests;
    private List<LegalHold> legalHolds;
    List<Consent> consents;
    List<Episode> episodes;
    List<Correction> corrections;
    List<Due> due;

    private CarePlanChange(CarePlan plan) {
        version = plan.version();
        details = plan.details();
        therapists = plan.therapists();
        amendmentRequests = plan.amendmentRequests();
        legalHolds = plan.legalHolds();
        consents = plan.consents();
        episodes = plan.episodes();
        corrections = plan.corrections();
        due = plan.due();
    }

    static CarePlan of(CarePlan plan, Consumer<CarePlanChange> change) {
        var changed = new CarePlanChange(plan);
        change.accept(changed);
        return changed.made(plan);
    }

    void by(RecordedEvent recorded) {
        var entry = Entry.of(recorded);
        version = recorded.version();
        switch (recorded.event()) {
            case ClientEvent e -> by(e, entry);
            case EpisodeEvent e -> episodes = EpisodeFold.evolve(episodes, e, entry);
            case FindingEvent e -> in(e, it -> it.findings = Finding.evolve(it.findings, e, entry));
            case PlanEvent e -> in(e, it -> it.plans = TreatmentPlan.evolve(it.plans, e, entry));
            case VisitEvent e -> in(e, it -> it.visits = Visit.evolve(it.visits, e, entry));
            case OutcomeEvent e -> in(e, it -> EpisodeFold.evolve(it, e, entry));
            case HomePracticeEvent e -> in(e, it -> it.homePractices = HomePractice.evolve(it.homePractices, e, entry));
            case GoalEvent e -> in(e, it -> it.goals = Goal.evolve(it.goals, e, entry));
            case ReportEvent e -> in(e, it -> EpisodeFold.evolve(it, e, entry));
            case AmendmentRequestEvent e -> amendmentRequests = AmendmentRequest.evolve(amendmentRequests, e, entry);
            case RecordKeepingEvent e -> legalHolds = LegalHold.evolve(legalHolds, e, entry);
            case CorrectionEvent _ -> {} // the history that is folded reads as corrected
        }
    }

    private void by(ClientEvent event, Entry entry) {
        switch (event) {
            case ClientRegistered e ->
                throw new IllegalStateException("The client " + e.clientId() + " is registered twice");
            case ClientDetailsCorrected e ->
                details = Stream.concat(details.stream(), Stream.of(ClientDetails.of(e, entry)))
                        .toList();
            case ConsentRecorded e -> consents = Fact.with(consents, Consent.recorded(e, entry));
            case ConsentWithdrawn e ->
                consents = Fact.changing(consents, Consent::consentId, e.consentId(), it -> it.withdrawn(e, entry));
            case TherapistAssigned e -> therapists = Therapist.with(therapists, e, entry);
        }
    }

    private void in(ClinicalEvent event, Consumer<EpisodeChange> change) {
        var id = Objects.requireNonNull(event.episodeId(), "An event that belongs to an episode does not name it");
        episodes = EpisodeFold.in(episodes, id, change);
    }

    private CarePlan made(CarePlan plan) {
        return new CarePlan(
                plan.clientId(),
                version,
                details.getLast().name(),
                details.getLast().dateOfBirth(),
                plan.entry(),
                details,
                therapists,
                consents,
                current(),
                episodes,
                amendmentRequests,
                legalHolds,
                corrections,
                due);
    }

    private @Nullable UUID current() {
        return episodes.reversed().stream()
                .filter(Episode::isOpen)
                .findFirst()
                .or(() -> episodes.reversed().stream().findFirst())
                .map(Episode::episodeId)
                .orElse(null);
    }
}
