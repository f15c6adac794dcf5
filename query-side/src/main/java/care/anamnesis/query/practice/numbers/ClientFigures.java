package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.ScoreChange;
import care.anamnesis.query.careplan.Adherence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one client adds to the numbers of the practice, for any period. */
record ClientFigures(List<Counted> counted, List<Ended> ended, List<WeekAtHome> weeksAtHome) {

    /**
     * A discharge. The change in pain is used only in numbers over several clients.
     *
     * @param visits that the client attended
     * @param pain absent where it was not measured twice
     */
    record Ended(Counted discharge, int visits, @Nullable ScoreChange pain) {}

    /**
     * How one practice went in a week, as {@link Adherence} counts it.
     *
     * @param week its Monday
     */
    record WeekAtHome(Counted client, LocalDate week, Adherence adherence) {
        boolean isReported() {
            return adherence.asked() > 0;
        }
    }
}
