package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.DischargeReason;
import java.util.Optional;

/** When and why a course of care ends, as far as it is drawn in advance. */
final class Outlook {
    private final Recovery recovery;
    private Optional<DischargeReason> early;
    private final int earlyEnd;
    private int visitsBefore;

    Outlook(Dice dice, Recovery recovery) {
        this.recovery = recovery;
        this.early = dice.falls(ENDS_EARLY) ? Optional.of(dice.anyOf(EARLY_ENDS)) : Optional.empty();
        this.earlyEnd = (int) Math.ceil(recovery.visitsNeeded() * dice.between(EARLIEST_END, LATEST_EARLY_END));
    }

    boolean hasStoppedComing(int attended) {
        return early.filter(DischargeReason.NON_ATTENDANCE::equals).isPresent() && attended >= earlyEnd;
    }

    Optional<DischargeReason> endsAfter(int attended) {
        if (early.isPresent() && attended >= earlyEnd && !hasStoppedComing(attended)) {
            return early;
        }
        if (recovery.progress() >= PROGRESS_TO_DISCHARGE) {
            return Optional.of(DischargeReason.GOALS_MET);
        }
        var patience = recovery.visitsNeeded() * PATIENCE_BEYOND_VISITS_NEEDED;
        return attended - visitsBefore >= patience ? Optional.of(DischargeReason.MAXIMUM_BENEFIT) : Optional.empty();
    }

    /** After a reopening there is as much patience again. */
    void startsAgain(int attended) {
        early = Optional.empty();
        visitsBefore = attended;
    }
}
