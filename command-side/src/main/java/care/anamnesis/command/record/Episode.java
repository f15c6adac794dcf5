package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of one episode of care that the rules need.
 *
 * @param lastSeenOn the last day of a visit, a finding or a measure, or the day on which it was last reopened
 * @param dischargedOn null while the episode is open
 */
record Episode(
        UUID id,
        LocalDate openedOn,
        LocalDate lastSeenOn,
        @Nullable LocalDate dischargedOn) {
    Episode(EpisodeOpened opened) {
        this(opened.episodeId(), opened.openedOn(), opened.openedOn(), null);
    }

    boolean isOpen() {
        return dischargedOn == null;
    }

    /** Whether the client had not been discharged by that day. */
    boolean wasInCareOn(LocalDate day) {
        return dischargedOn == null || !day.isAfter(dischargedOn);
    }

    boolean spans(LocalDate day) {
        return wasInCareOn(day) && !day.isBefore(openedOn);
    }

    void requireNotBeforeOpening(LocalDate day) {
        if (day.isBefore(openedOn)) {
            throw new RuleViolation("Nothing in an episode of care can be dated before the day it was opened.");
        }
    }

    void requireNothingSeenAfter(LocalDate day) {
        if (day.isBefore(lastSeenOn)) {
            throw new RuleViolation("A client cannot be discharged before the last visit, finding or measure,"
                    + " nor before the episode of care was last reopened.");
        }
    }

    void requireDischargedBy(LocalDate day) {
        if (dischargedOn == null) {
            throw new RuleViolation("Only an episode of care from which the client was discharged can be reopened.");
        }
        if (day.isBefore(dischargedOn)) {
            throw new RuleViolation("An episode of care cannot be reopened before the discharge.");
        }
    }

    Episode seenOn(LocalDate day) {
        return day.isAfter(lastSeenOn) ? new Episode(id, openedOn, day, dischargedOn) : this;
    }

    Episode discharged(LocalDate day) {
        return new Episode(id, openedOn, lastSeenOn, day);
    }

    Episode reopened(LocalDate day) {
        return new Episode(id, openedOn, lastSeenOn, null).seenOn(day);
    }
}
