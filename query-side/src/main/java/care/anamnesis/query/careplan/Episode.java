package care.anamnesis.query.careplan;

import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.ClientReportRecorded;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.OutcomeEvent;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.ClinicalEvent.PlanEvent;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One course of care, from the complaint to the discharge. Its lists stand in clinical order, the newest last. */
public record Episode(
        UUID episodeId,
        Status status,
        String presentingComplaint,
        String statedGoal,
        LocalDate openedOn,
        Entry entry,
        @Nullable Discharge discharge,
        @Nullable TreatmentPlan treatmentPlan,
        List<TreatmentPlan> earlierTreatmentPlans,
        List<Finding> findings,
        List<HomePractice> homePractices,
        List<Visit> visits,
        List<OutcomeSeries> outcomes,
        List<ClientReport> clientReports)
        implements Fact {

    public enum Status {
        OPEN,
        DISCHARGED
    }

    static Episode opened(EpisodeOpened e, Entry entry) {
        return new Episode(
                e.episodeId(),
                Status.OPEN,
                e.presentingComplaint(),
                e.statedGoal(),
                e.openedOn(),
                entry,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Episode discharged(ClientDischarged e, Entry entry) {
        return with(Status.DISCHARGED, Discharge.of(e, entry), treatmentPlan, earlierTreatmentPlans);
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    Episode planned(PlanEvent event, Entry entry) {
        return switch (event) {
            case TreatmentPlanEstablished e -> followedBy(TreatmentPlan.established(e, entry));
            case VisitFrequencyAdjusted e -> replanned(plan -> plan.adjusted(e, entry));
        };
    }

    Episode wentOn(OutcomeEvent event, Entry entry) {
        return switch (event) {
            case OutcomeMeasured e -> withOutcomes(OutcomeSeries.with(outcomes, e, entry), clientReports);
            case ClientReportRecorded e ->
                withOutcomes(outcomes, Fact.with(clientReports, new ClientReport(e.statement(), entry)));
        };
    }

    Episode withFindings(List<Finding> changed) {
        return with(changed, homePractices, visits, outcomes, clientReports);
    }

    Episode withHomePractices(List<HomePractice> changed) {
        return with(findings, changed, visits, outcomes, clientReports);
    }

    Episode withVisits(List<Visit> changed) {
        return with(findings, homePractices, changed, outcomes, clientReports);
    }

    /** After the discharge no frequency is in force, however long the plan was to run. */
    Episode seenOn(LocalDate day) {
        if (treatmentPlan == null || (discharge != null && !day.isBefore(discharge.dischargedOn()))) {
            return this;
        }
        return with(status, discharge, treatmentPlan.seenOn(day), earlierTreatmentPlans);
    }

    private Episode followedBy(TreatmentPlan plan) {
        var earlier = treatmentPlan == null ? earlierTreatmentPlans : Fact.with(earlierTreatmentPlans, treatmentPlan);
        return with(status, discharge, plan, earlier);
    }

    private Episode replanned(UnaryOperator<TreatmentPlan> change) {
        if (treatmentPlan == null) {
            throw new IllegalStateException("The episode " + episodeId + " has no treatment plan to change");
        }
        return with(status, discharge, change.apply(treatmentPlan), earlierTreatmentPlans);
    }

    private Episode withOutcomes(List<OutcomeSeries> outcomes, List<ClientReport> reports) {
        return with(findings, homePractices, visits, outcomes, reports);
    }

    private Episode with(
            Status status, @Nullable Discharge discharge, @Nullable TreatmentPlan plan, List<TreatmentPlan> earlier) {
        return new Episode(
                episodeId,
                status,
                presentingComplaint,
                statedGoal,
                openedOn,
                entry,
                discharge,
                plan,
                earlier,
                findings,
                homePractices,
                visits,
                outcomes,
                clientReports);
    }

    private Episode with(
            List<Finding> findings,
            List<HomePractice> practices,
            List<Visit> visits,
            List<OutcomeSeries> outcomes,
            List<ClientReport> reports) {
        return new Episode(
                episodeId,
                status,
                presentingComplaint,
                statedGoal,
                openedOn,
                entry,
                discharge,
                treatmentPlan,
                earlierTreatmentPlans,
                findings,
                practices,
                visits,
                outcomes,
                reports);
    }
}
