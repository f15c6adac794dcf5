package care.anamnesis.command.record;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.ClientEvent;
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
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.ForwardNone;

/** What the rules know of a record as it reads today; after a correction it is made anew from the entries that count. */
final class CurrentRecord {
    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Client client = new Client();

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final CareTeam careTeam = new CareTeam();

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Episodes episodes = new Episodes();

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Findings findings = new Findings(episodes);

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Visits visits;

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Goals goals;

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final PlanOfCare planOfCare;

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    @SuppressWarnings("UnusedVariable") // Axon finds its handlers
    private final Certifications certifications;

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Outcomes outcomes = new Outcomes(episodes);

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final HomePractices homePractices = new HomePractices(episodes);

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final ProgressReports progressReports;

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    @SuppressWarnings("UnusedVariable") // Axon finds its handler
    private final Discharges discharges;

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Corrections corrections;

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final AmendmentRequests amendmentRequests;

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final LegalHolds legalHolds = new LegalHolds();

    private final History history;

    CurrentRecord(History history) {
        this.history = history;
        visits = new Visits(episodes, history);
        goals = new Goals(episodes, visits);
        planOfCare = new PlanOfCare(episodes, goals);
        certifications = new Certifications(planOfCare, history);
        progressReports = new ProgressReports(episodes, goals);
        discharges = new Discharges(episodes, goals, homePractices);
        corrections = new Corrections(history);
        amendmentRequests = new AmendmentRequests(history);
    }

    /** What the rules know after one more entry, which the history already holds. */
    CurrentRecord after(ClinicalEvent event) {
        if (event instanceof CorrectionEvent) {
            return of(history);
        }
        on(event);
        return this;
    }

    static CurrentRecord of(History history) {
        var current = new CurrentRecord(history);
        history.truth().values().forEach(current::on);
        return current;
    }

    Offered offered() {
        return new Offered(episodes, goals, amendmentRequests, corrections, history);
    }

    private void on(ClinicalEvent event) {
        switch (event) {
            case TherapistAssigned e -> careTeam.on(e);
            case ClientEvent e -> client.on(e);
            case EpisodeEvent e -> episodes.on(e);
            case FindingEvent e -> findings.on(e);
            case PlanEvent e -> planOfCare.on(e);
            case VisitEvent e -> visits.on(e);
            case OutcomeEvent e -> outcomes.on(e);
            case HomePracticeEvent e -> homePractices.on(e);
            case GoalEvent e -> goals.on(e);
            case ReportEvent e -> progressReports.on(e);
            case CorrectionEvent _ -> {} // what it did is in the entries that it left to count
            case AmendmentRequestEvent e -> amendmentRequests.on(e);
            case RecordKeepingEvent e -> legalHolds.on(e);
        }
    }
}
