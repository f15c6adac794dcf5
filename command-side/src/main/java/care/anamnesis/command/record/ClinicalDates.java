package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.EpisodeEvent;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.EpisodeReopened;
import care.anamnesis.events.ClinicalEvent.FindingEvent;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an amended entry still fits between the clinical dates of its episode. */
final class ClinicalDates {
    private ClinicalDates() {}

    /** @throws RuleViolation if it would have happened after its amendment, before its episode or after the discharge */
    static void requirePlausible(
            SortedMap<Long, ClinicalEvent> truth, long version, ClinicalEvent amended, LocalDate amendedOn) {
        if (amended.occurredOn().isAfter(amendedOn)) {
            throw new RuleViolation("An entry cannot have happened after the day on which it is amended.");
        }
        if (amended.episodeId() == null) {
            return;
        }
        var episode = new TreeMap<>(truth);
        episode.put(version, amended);
        episode.values().removeIf(entry -> !sameEpisode(entry, amended));
        requireNotBeforeOpening(episode, amended);
        requireNotSeenAfterDischarge(episode, amended);
    }

    static boolean sameEpisode(ClinicalEvent one, ClinicalEvent other) {
        return other.episodeId() != null && Objects.equals(one.episodeId(), other.episodeId());
    }

    private static void requireNotBeforeOpening(SortedMap<Long, ClinicalEvent> episode, ClinicalEvent amended) {
        var opening = episode.values().stream()
                .filter(EpisodeOpened.class::isInstance)
                .findFirst()
                .orElseThrow();
        var concerned = amended instanceof EpisodeOpened ? episode.values().stream() : Stream.of(amended);
        if (concerned.anyMatch(entry -> entry.occurredOn().isBefore(opening.occurredOn()))) {
            throw new RuleViolation("Nothing in an episode of care can be dated before the day it was opened.");
        }
    }

    private static void requireNotSeenAfterDischarge(SortedMap<Long, ClinicalEvent> episode, ClinicalEvent amended) {
        var discharge = standingDischarge(episode);
        if (discharge == null || !(amended instanceof EpisodeEvent || isSeen(amended))) {
            return;
        }
        if (episode.values().stream()
                .filter(ClinicalDates::isSeen)
                .anyMatch(entry -> entry.occurredOn().isAfter(discharge.occurredOn()))) {
            throw new RuleViolation("A client cannot be seen after the day of discharge.");
        }
    }

    /** The discharge after which the episode was not reopened. */
    private static @Nullable ClinicalEvent standingDischarge(SortedMap<Long, ClinicalEvent> episode) {
        return episode.values().stream()
                .filter(entry -> entry instanceof ClientDischarged || entry instanceof EpisodeReopened)
                .reduce((_, later) -> later)
                .filter(ClientDischarged.class::isInstance)
                .orElse(null);
    }

    private static boolean isSeen(ClinicalEvent entry) {
        return entry instanceof VisitRecorded || entry instanceof FindingEvent || entry instanceof OutcomeMeasured;
    }
}
