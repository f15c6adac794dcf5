package care.anamnesis.query.careplan;

import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.ClientReportRecorded;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.FindingReassessed;
import care.anamnesis.events.ClinicalEvent.FindingRecorded;
import care.anamnesis.events.ClinicalEvent.FindingResolved;
import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.ClinicalEvent.HomePracticeDiscontinued;
import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.events.ClinicalEvent.HomePracticeRevised;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import care.anamnesis.query.entry.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A client's care at a glance, folded from the client's record and from nothing else.
 *
 * @param currentEpisodeId the newest open episode, or the newest one when all are closed
 * @param episodes the newest last
 */
public record CarePlan(
        UUID clientId,
        long version,
        String name,
        LocalDate dateOfBirth,
        Entry entry,
        @Nullable UUID currentEpisodeId,
        List<Episode> episodes) {

    /** @throws IllegalStateException if the event cannot follow on this plan */
    public static CarePlan evolve(@Nullable CarePlan plan, RecordedEvent recorded) {
        if (plan != null) {
            return plan.next(recorded);
        }
        if (recorded.event() instanceof ClientRegistered e) {
            return new CarePlan(
                    e.clientId(), recorded.version(), e.name(), e.dateOfBirth(), Entry.of(recorded), null, List.of());
        }
        throw new IllegalStateException(
                "The record of " + recorded.event().clientId() + " does not begin with a registration");
    }

    /** The plan with what depends on the day on which one looks at it. */
    public CarePlan seenOn(LocalDate day) {
        return with(
                version, episodes.stream().map(episode -> episode.seenOn(day)).toList());
    }

    private CarePlan next(RecordedEvent recorded) {
        var entry = Entry.of(recorded);
        var changed = switch (recorded.event()) {
            case ClientRegistered e ->
                throw new IllegalStateException("The client " + e.clientId() + " is registered twice");
            case EpisodeOpened e -> Fact.with(episodes, Episode.opened(e, entry));
            case FindingRecorded e -> in(e.episodeId(), episode -> episode.with(Finding.recorded(e, entry)));
            case FindingReassessed e ->
                in(e.episodeId(), episode -> episode.finding(e.findingId(), it -> it.reassessed(e, entry)));
            case FindingResolved e ->
                in(e.episodeId(), episode -> episode.finding(e.findingId(), it -> it.resolved(e, entry)));
            case TreatmentPlanEstablished e ->
                in(e.episodeId(), episode -> episode.with(TreatmentPlan.established(e, entry)));
            case VisitFrequencyAdjusted e ->
                in(e.episodeId(), episode -> episode.treatmentPlan(plan -> plan.adjusted(e, entry)));
            case VisitRecorded e -> in(e.episodeId(), episode -> episode.with(Visit.recorded(e, entry)));
            case OutcomeMeasured e -> in(e.episodeId(), episode -> episode.measured(e, entry));
            case ClientReportRecorded e ->
                in(e.episodeId(), episode -> episode.with(new ClientReport(e.statement(), entry)));
            case HomePracticeAssigned e -> in(e.episodeId(), episode -> episode.with(HomePractice.assigned(e, entry)));
            case HomePracticeRevised e ->
                in(e.episodeId(), episode -> episode.homePractice(e.practiceId(), it -> it.revised(e, entry)));
            case HomePracticeDiscontinued e ->
                in(e.episodeId(), episode -> episode.homePractice(e.practiceId(), it -> it.discontinued(e, entry)));
            case HomePracticeLogged e ->
                in(e.episodeId(), episode -> episode.homePractice(e.practiceId(), it -> it.logged(e, entry)));
            case ClientDischarged e -> in(e.episodeId(), episode -> episode.discharged(e, entry));
        };
        return with(recorded.version(), changed);
    }

    private List<Episode> in(UUID episodeId, UnaryOperator<Episode> change) {
        return Fact.changing(episodes, Episode::episodeId, episodeId, change);
    }

    private CarePlan with(long version, List<Episode> episodes) {
        return new CarePlan(clientId, version, name, dateOfBirth, entry, current(episodes), episodes);
    }

    private static @Nullable UUID current(List<Episode> episodes) {
        return episodes.reversed().stream()
                .filter(Episode::isOpen)
                .findFirst()
                .or(() -> episodes.reversed().stream().findFirst())
                .map(Episode::episodeId)
                .orElse(null);
    }
}
