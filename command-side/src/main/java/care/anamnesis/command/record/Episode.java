package care.anamnesis.command.record;

import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of one episode of care that the rules need.
 *
 * @param lastSeenOn the last day of a visit, a finding or a measure, or the day on which it was last reopened
 * @param dischargedOn null while the episode is open
 * @param pausedOn null while care is not paused; a discharge does not end that here, so that a resumption before it can be
 *     recorded late
 * @param resumedOn the day on which care was last resumed or the episode reopened
 */
record Episode(
        UUID id,
        LocalDate openedOn,
        LocalDate lastSeenOn,
        @Nullable LocalDate dischargedOn,
        @Nullable LocalDate pausedOn,
        @Nullable LocalDate resumedOn) {
    Episode(EpisodeOpened opened) {
        this(opened.episodeId(), opened.openedOn(), opened.openedOn(), null, null, null);
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

    void requireCanBePausedOn(LocalDate day) {
        requireNotBeforeOpening(day);
        if (pausedOn != null) {
            throw new RuleViolation("Care is paused already.");
        }
        if (resumedOn != null && day.isBefore(resumedOn)) {
            throw new RuleViolation(
                    "Care cannot be paused before it was last resumed, nor before the episode of care was"
                            + " last reopened.");
        }
    }

    void requireCanBeResumedOn(LocalDate day) {
        if (pausedOn == null) {
            throw new RuleViolation("Care is not paused.");
        }
        if (day.isBefore(pausedOn)) {
            throw new RuleViolation("Care cannot be resumed before it was paused.");
        }
    }

    Episode seenOn(LocalDate day) {
        return day.isAfter(lastSeenOn) ? new Episode(id, openedOn, day, dischargedOn, pausedOn, resumedOn) : this;
    }

    Episode discharged(LocalDate day) {
        return new Episode(id, openedOn, lastSeenOn, day, pausedOn, resumedOn);
    }

    Episode reopened(LocalDate day) {
        return new Episode(id, openedOn, lastSeenOn, null, null, day).seenOn(day);
    }

    Episode paused(LocalDate day) {
        return new Episode(id, openedOn, lastSeenOn, dischargedOn, day, resumedOn);
    }

    Episode resumed(LocalDate day) {
        return new Episode(id, openedOn, lastSeenOn, dischargedOn, null, day);
    }
}
