package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.Episode.Status;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An episode with some of its parts exchanged; what follows from several parts is worked out here. */
final class EpisodeChange {
    @Nullable
    Discharge discharge;

    List<Discharge> earlierDischarges;
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
        discharge = episode.discharge();
        earlierDischarges = episode.earlierDischarges();
        plans = episode.plans();
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

    private Episode made(Episode episode) {
        return new Episode(
                episode.episodeId(),
                discharge == null ? Status.OPEN : Status.DISCHARGED,
                episode.presentingComplaint(),
                episode.statedGoal(),
                episode.openedOn(),
                episode.entry(),
                discharge,
                earlierDischarges,
                plans.isEmpty() ? null : plans.getLast(),
                plans.isEmpty() ? plans : List.copyOf(plans.subList(0, plans.size() - 1)),
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
