package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import care.anamnesis.command.ClinicalCommand.RegisterClient;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestEvent;
import care.anamnesis.events.ClinicalEvent.ClientEvent;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.events.ClinicalEvent.EpisodeEvent;
import care.anamnesis.events.ClinicalEvent.FindingEvent;
import care.anamnesis.events.ClinicalEvent.GoalEvent;
import care.anamnesis.events.ClinicalEvent.HomePracticeEvent;
import care.anamnesis.events.ClinicalEvent.OutcomeEvent;
import care.anamnesis.events.ClinicalEvent.PlanCertified;
import care.anamnesis.events.ClinicalEvent.PlanEvent;
import care.anamnesis.events.ClinicalEvent.RecordKeepingEvent;
import care.anamnesis.events.ClinicalEvent.ReportEvent;
import care.anamnesis.events.ClinicalEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent.VisitEvent;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The rules of one client's record. Decides from what has happened; reads no clock, no table and no other record: ids
 * come in, dates are the clinical dates that the clinician gave. */
public final class ClientRecord {
    /** Metadata of a command: the version of the record that the caller decided on. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable UUID id;

    @AggregateMember
    private final Client client = new Client();

    @AggregateMember
    private final CareTeam careTeam = new CareTeam();

    @AggregateMember
    private final Episodes episodes = new Episodes();

    @AggregateMember
    private final Findings findings = new Findings(episodes);

    @AggregateMember
    private final Visits visits = new Visits(episodes);

    @AggregateMember
    private final Goals goals = new Goals(episodes, visits);

    @AggregateMember
    private final PlanOfCare planOfCare = new PlanOfCare(episodes, goals);

    @AggregateMember
    private final Certifications certifications = new Certifications(episodes, planOfCare);

    @AggregateMember
    private final Outcomes outcomes = new Outcomes(episodes);

    @AggregateMember
    private final HomePractices homePractices = new HomePractices(episodes);

    @AggregateMember
    private final ProgressReports progressReports = new ProgressReports(episodes, goals);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon finds its handler
    private final Discharges discharges = new Discharges(episodes, goals, homePractices);

    @AggregateMember
    private final Corrections corrections = new Corrections();

    @AggregateMember
    private final AmendmentRequests amendmentRequests = new AmendmentRequests();

    @AggregateMember
    private final LegalHolds legalHolds = new LegalHolds();

    @CommandHandlerInterceptor
    void refuseWhenStale(@MetaDataValue(EXPECTED_VERSION) @Nullable Long expected) {
        if (expected != null && expected != getVersion() + 1) {
            throw new StaleRecord();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterClient command) {
        apply(new ClientRegistered(command.clientId(), command.name(), command.dateOfBirth(), command.registeredOn()));
    }

    @EventSourcingHandler
    void on(ClinicalEvent event) {
        id = event.clientId();
        switch (event) {
            case TherapistAssigned e -> careTeam.on(e);
            case ClientEvent e -> client.on(e);
            case EpisodeEvent e -> episodes.on(e);
            case FindingEvent e -> findings.on(e);
            case PlanCertified e -> certifications.on(e);
            case PlanEvent e -> planOfCare.on(e);
            case VisitEvent e -> visits.on(e);
            case OutcomeEvent e -> outcomes.on(e);
            case HomePracticeEvent e -> homePractices.on(e);
            case GoalEvent e -> goals.on(e);
            case ReportEvent e -> progressReports.on(e);
            case CorrectionEvent e -> corrections.on(e);
            case AmendmentRequestEvent e -> amendmentRequests.on(e);
            case RecordKeepingEvent e -> legalHolds.on(e);
        }
    }
}
