package care.anamnesis.query.careplan;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.FindingEvent;
import care.anamnesis.events.ClinicalEvent.HomePracticeEvent;
import care.anamnesis.events.ClinicalEvent.OutcomeEvent;
import care.anamnesis.events.ClinicalEvent.PlanEvent;
import care.anamnesis.events.ClinicalEvent.VisitEvent;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import care.anamnesis.query.entry.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
            case ClientDischarged e -> in(e, episode -> episode.discharged(e, entry));
            case FindingEvent e -> in(e, episode -> episode.withFindings(Finding.evolve(episode.findings(), e, entry)));
            case PlanEvent e -> in(e, episode -> episode.planned(e, entry));
            case VisitEvent e -> in(e, episode -> episode.withVisits(Visit.evolve(episode.visits(), e, entry)));
            case OutcomeEvent e -> in(e, episode -> episode.wentOn(e, entry));
            case HomePracticeEvent e ->
                in(e, episode -> episode.withHomePractices(HomePractice.evolve(episode.homePractices(), e, entry)));
        };
        return with(recorded.version(), changed);
    }

    private List<Episode> in(ClinicalEvent event, UnaryOperator<Episode> change) {
        var id = Objects.requireNonNull(event.episodeId(), "An event that belongs to an episode does not name it");
        return Fact.changing(episodes, Episode::episodeId, id, change);
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
