package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import java.time.LocalDate;
import java.util.Objects;

/** Checks the day of an amended entry by itself; {@link Rules} compares it with the other entries. */
final class ClinicalDates {
    private ClinicalDates() {}

    /** @throws RuleViolation if it would have happened after its amendment */
    static void requirePlausible(ClinicalEvent amended, LocalDate amendedOn) {
        if (amended.occurredOn().isAfter(amendedOn)) {
            throw new RuleViolation("An entry cannot have happened after the day on which it is amended.");
        }
    }

    static boolean sameEpisode(ClinicalEvent one, ClinicalEvent other) {
        return other.episodeId() != null && Objects.equals(one.episodeId(), other.episodeId());
    }
}
