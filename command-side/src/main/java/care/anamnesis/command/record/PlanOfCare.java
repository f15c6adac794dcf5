package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.ClinicalCommand.AdjustVisitFrequency;
import care.anamnesis.command.ClinicalCommand.EstablishTreatmentPlan;
import care.anamnesis.events.ClinicalEvent.PlanCertified;
import care.anamnesis.events.ClinicalEvent.PlanEvent;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanHeld;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanResumed;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import org.axonframework.commandhandling.CommandHandler;

/** The treatment plan of each episode and how often the client comes. */
final class PlanOfCare {
    private final Episodes episodes;
    private final Entries<TreatmentPlanEstablished> entries = new Entries<>("planId");

    PlanOfCare(Episodes episodes) {
        this.episodes = episodes;
    }

    @CommandHandler
    void handle(EstablishTreatmentPlan command) {
        var episode = episodes.open(command.episodeId());
        episode.requireNotBeforeOpening(command.startsOn());
        episode.requireNotBeforeOpening(command.establishedOn());
        episode.requirePlanNotBefore(command.startsOn());
        entries.create(
                command.planId(),
                new TreatmentPlanEstablished(
                        command.clientId(),
                        episode.id(),
                        command.planId(),
                        command.startsOn(),
                        command.endsOn(),
                        command.frequency(),
                        command.interventions(),
                        command.minutesPerVisit(),
                        command.diagnosis(),
                        Entries.orEmpty(command.goalIds()),
                        command.establishedOn()));
    }

    @CommandHandler
    void handle(AdjustVisitFrequency command) {
        var episode = episodes.open(command.episodeId());
        var inForce = episode.frequencyOn(command.effectiveOn());
        if (inForce.equals(command.frequency())) {
            throw new RuleViolation("The plan already has this visit frequency on that day.");
        }
        episode.requireNotBeforeOpening(command.agreedOn());
        apply(new VisitFrequencyAdjusted(
                command.clientId(),
                episode.id(),
                episode.requirePlan().planId(),
                inForce,
                command.frequency(),
                command.effectiveOn(),
                command.reason(),
                command.agreedOn()));
    }

    void on(PlanEvent event) {
        switch (event) {
            case TreatmentPlanEstablished e -> {
                entries.created(e.planId(), e);
                episodes.change(e.episodeId(), episode -> episode.with(e));
            }
            case PlanCertified e -> {}
            case TreatmentPlanHeld e -> {}
            case TreatmentPlanResumed e -> {}
            case VisitFrequencyAdjusted e -> episodes.change(e.episodeId(), episode -> episode.with(e));
        }
    }
}
