package care.anamnesis.query.careplan;

import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.query.careplan.Goal.Source;
import care.anamnesis.query.record.Entry;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How the episodes of a client go on. */
final class EpisodeFold {
    private EpisodeFold() {}

    static List<Episode> in(List<Episode> episodes, UUID episodeId, Consumer<EpisodeChange> change) {
        return Fact.changing(episodes, Episode::episodeId, episodeId, episode -> EpisodeChange.of(episode, change));
    }

    static List<Episode> evolve(List<Episode> episodes, EpisodeEvent event, Entry entry) {
        return switch (event) {
            case EpisodeOpened e -> Fact.with(episodes, Episode.opened(e, entry));
            case ClientDischarged e -> in(episodes, e.episodeId(), episode -> discharge(episode, e, entry));
            case EpisodeReopened e -> in(episodes, e.episodeId(), episode -> reopen(episode, e, entry));
            case CarePaused e ->
                in(episodes, e.episodeId(), it -> it.pauses = Pause.paused(it.pauses, e, it.discharges, entry));
            case CareResumed e -> in(episodes, e.episodeId(), it -> it.pauses = Pause.resumed(it.pauses, e, entry));
        };
    }

    static void evolve(EpisodeChange episode, OutcomeEvent event, Entry entry) {
        switch (event) {
            case OutcomeMeasured e -> episode.outcomes = OutcomeSeries.with(episode.outcomes, e, entry);
            case ClientReportRecorded e ->
                episode.clientReports = Fact.with(episode.clientReports, new ClientReport(e.statement(), entry));
        }
    }

    static void evolve(EpisodeChange episode, ReportEvent event, Entry entry) {
        switch (event) {
            case ProgressReportRecorded e -> {
                episode.progressReports = Fact.with(episode.progressReports, ProgressReport.of(e, entry));
                episode.goals = Goal.assessed(episode.goals, e.goals(), Source.PROGRESS_REPORT, entry);
            }
        }
    }

    private static void discharge(EpisodeChange episode, ClientDischarged e, Entry entry) {
        episode.discharges = Stream.concat(episode.discharges.stream(), Stream.of(Discharge.of(e, entry)))
                .toList();
        episode.pauses = Pause.ended(episode.pauses, e.dischargedOn());
        episode.goals = Goal.assessed(episode.goals, e.goals(), Source.DISCHARGE, entry);
    }

    /** The episode may be open already, if the discharge was entered in error after the re-opening. */
    private static void reopen(EpisodeChange episode, EpisodeReopened e, Entry entry) {
        if (!episode.discharges.isEmpty() && episode.discharges.getLast().reopening() == null) {
            var last = episode.discharges.getLast();
            episode.discharges = Fact.changing(
                    episode.discharges, Discharge::key, last.key(), discharge -> discharge.reopened(e, entry));
        }
    }
}
