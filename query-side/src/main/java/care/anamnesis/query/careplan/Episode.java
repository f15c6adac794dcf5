package care.anamnesis.query.careplan;

import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
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

    Episode with(TreatmentPlan plan) {
        var earlier = treatmentPlan == null ? earlierTreatmentPlans : Fact.with(earlierTreatmentPlans, treatmentPlan);
        return with(status, discharge, plan, earlier);
    }

    Episode treatmentPlan(UnaryOperator<TreatmentPlan> change) {
        if (treatmentPlan == null) {
            throw new IllegalStateException("The episode " + episodeId + " has no treatment plan to change");
        }
        return with(status, discharge, change.apply(treatmentPlan), earlierTreatmentPlans);
    }

    Episode with(Finding finding) {
        return with(Fact.with(findings, finding), homePractices, visits, outcomes, clientReports);
    }

    Episode finding(UUID findingId, UnaryOperator<Finding> change) {
        var changed = Fact.changing(findings, Finding::findingId, findingId, change);
        return with(changed, homePractices, visits, outcomes, clientReports);
    }

    Episode with(HomePractice practice) {
        return with(findings, Fact.with(homePractices, practice), visits, outcomes, clientReports);
    }

    Episode homePractice(UUID practiceId, UnaryOperator<HomePractice> change) {
        var changed = Fact.changing(homePractices, HomePractice::practiceId, practiceId, change);
        return with(findings, changed, visits, outcomes, clientReports);
    }

    Episode with(Visit visit) {
        return with(findings, homePractices, Fact.with(visits, visit), outcomes, clientReports);
    }

    Episode measured(OutcomeMeasured e, Entry entry) {
        return with(findings, homePractices, visits, OutcomeSeries.with(outcomes, e, entry), clientReports);
    }

    Episode with(ClientReport report) {
        return with(findings, homePractices, visits, outcomes, Fact.with(clientReports, report));
    }

    /** After the discharge no frequency is in force, however long the plan was to run. */
    Episode seenOn(LocalDate day) {
        if (treatmentPlan == null || (discharge != null && !day.isBefore(discharge.dischargedOn()))) {
            return this;
        }
        return with(status, discharge, treatmentPlan.seenOn(day), earlierTreatmentPlans);
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
