package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.Episode.Status;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An episode with some of its parts exchanged; what follows from several parts is worked out here. */
final class EpisodeChange {
    List<Discharge> discharges;
    List<Pause> pauses;

    @Nullable
    Pause pauseInForce;

    List<TreatmentPlan> plans;
    List<Goal> goals;
    List<Finding> findings;
    List<HomePractice> homePractices;
    List<Visit> visits;

    @Nullable
    VisitTally visitsSoFar;

    List<OutcomeSeries> outcomes;
    List<ClientReport> clientReports;
    List<ProgressReport> progressReports;

    private EpisodeChange(Episode episode) {
        discharges = episode.discharges();
        pauses = episode.pauses();
        pauseInForce = episode.pauseInForce();
        plans = episode.treatmentPlans();
        goals = episode.goals();
        findings = episode.findings();
        homePractices = episode.homePractices();
        visits = episode.visits();
        visitsSoFar = episode.visitsSoFar();
        outcomes = episode.outcomes();
        clientReports = episode.clientReports();
        progressReports = episode.progressReports();
    }

    static Episode of(Episode episode, Consumer<EpisodeChange> change) {
        var changed = new EpisodeChange(episode);
        change.accept(changed);
        return changed.made(episode);
    }

    private boolean isOpen() {
        return discharges.isEmpty() || discharges.getLast().reopening() != null;
    }

    private Episode made(Episode episode) {
        return new Episode(
                episode.episodeId(),
                isOpen() ? Status.OPEN : Status.DISCHARGED,
                episode.presentingComplaint(),
                episode.statedGoal(),
                episode.openedOn(),
                episode.entry(),
                discharges,
                pauses,
                pauseInForce,
                plans,
                goals.stream().map(goal -> goal.measuredBy(outcomes)).toList(),
                findings,
                homePractices,
                visits,
                visitsSoFar,
                outcomes,
                clientReports,
                progressReports);
    }
}
