package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.PlanCommands.AdjustVisitFrequency;
import care.anamnesis.command.PlanCommands.EstablishTreatmentPlan;
import care.anamnesis.command.PlanCommands.HoldTreatmentPlan;
import care.anamnesis.command.PlanCommands.ResumeTreatmentPlan;
import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;

/** The treatment plan of each episode and how often the client comes. */
final class PlanOfCare {
    private final Episodes episodes;
    private final Goals goals;
    private final Entries<TreatmentPlanEstablished> entries = new Entries<>("planId");
    private final Map<UUID, Plan> inForce = new HashMap<>();

    PlanOfCare(Episodes episodes, Goals goals) {
        this.episodes = episodes;
        this.goals = goals;
    }

    @CommandHandler
    void handle(EstablishTreatmentPlan command) {
        var episode = episodes.inCareOn(command.episodeId(), command.establishedOn());
        var goalIds = Entries.orEmpty(command.goalIds());
        episode.requireNotBeforeOpening(command.startsOn());
        episode.requireNotBeforeOpening(command.establishedOn());
        goals.requireOf(episode, goalIds);
        if (inForce.containsKey(episode.id())) {
            inForce(episode).requireNoLaterThan(command.startsOn());
        }
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
                        goalIds,
                        command.establishedOn()));
    }

    @CommandHandler
    void handle(AdjustVisitFrequency command) {
        var episode = episodes.inCareOn(command.episodeId(), command.agreedOn());
        var plan = inForce(episode);
        var frequency = plan.frequencyOn(command.effectiveOn());
        if (frequency.equals(command.frequency())) {
            throw new RuleViolation("The plan already has this visit frequency on that day.");
        }
        episode.requireNotBeforeOpening(command.agreedOn());
        apply(new VisitFrequencyAdjusted(
                command.clientId(),
                episode.id(),
                plan.established().planId(),
                frequency,
                command.frequency(),
                command.effectiveOn(),
                command.reason(),
                command.agreedOn()));
    }

    @CommandHandler
    void handle(HoldTreatmentPlan command) {
        var plan = inForce(episodes.inCareOn(command.episodeId(), command.heldOn()));
        plan.requireCanBeHeldOn(command.heldOn());
        apply(new TreatmentPlanHeld(
                command.clientId(),
                plan.established().episodeId(),
                plan.established().planId(),
                command.reason(),
                command.heldOn()));
    }

    @CommandHandler
    void handle(ResumeTreatmentPlan command) {
        var plan = inForce(episodes.inCareOn(command.episodeId(), command.resumedOn()));
        plan.requireCanBeResumedOn(command.resumedOn());
        apply(new TreatmentPlanResumed(
                command.clientId(),
                plan.established().episodeId(),
                plan.established().planId(),
                command.reason(),
                command.resumedOn()));
    }

    void on(PlanEvent event) {
        switch (event) {
            case TreatmentPlanEstablished e -> {
                entries.created(e.planId(), e);
                inForce.put(e.episodeId(), new Plan(e));
            }
            case VisitFrequencyAdjusted e -> change(e.episodeId(), plan -> plan.adjusted(e.effectiveOn(), e.to()));
            case TreatmentPlanHeld e -> change(e.episodeId(), plan -> plan.held(e.heldOn()));
            case TreatmentPlanResumed e -> change(e.episodeId(), plan -> plan.resumed(e.resumedOn()));
            case PlanCertified _ -> {} // the certifications are read from the history
        }
    }

    TreatmentPlanEstablished known(UUID planId) {
        return entries.known(planId);
    }

    private Plan inForce(Episode episode) {
        var plan = inForce.get(episode.id());
        if (plan == null) {
            throw new RuleViolation("There is no treatment plan in this episode of care.");
        }
        return plan;
    }

    private void change(UUID episodeId, UnaryOperator<Plan> change) {
        inForce.computeIfPresent(episodeId, (_, plan) -> change.apply(plan));
    }
}
