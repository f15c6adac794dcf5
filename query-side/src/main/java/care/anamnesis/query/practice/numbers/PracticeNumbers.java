package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.MinimalImportantChange;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.practice.caseload.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the practice is doing. A share or a median over fewer than {@code fewest} is left out.
 *
 * @param therapists all who are or were somebody's primary therapist or have to sign a note, by name
 * @param parked clients of whom an entry could not be taken in, so that the numbers lack it
 */
public record PracticeNumbers(
        Period period,
        Open open,
        Visits visits,
        Overdue overdue,
        Discharges discharges,
        Pain pain,
        AtHome atHome,
        List<Person> therapists,
        int fewest,
        int parked) {

    record Open(int episodes, List<OfStage> stages) {}

    record OfStage(Stage stage, int episodes) {}

    /** Over the whole weeks; {@code before} over as many weeks before them. */
    record Visits(Tally whole, Tally before, List<Week> weeks) {
        public int most() {
            return weeks.stream()
                    .mapToInt(week ->
                            Math.max(week.tally().planned(), week.tally().held()))
                    .max()
                    .orElse(0);
        }
    }

    /** @param whole false for the running week, in which visits are still to come */
    record Week(LocalDate from, LocalDate until, boolean whole, Tally tally) {}

    record Tally(
            int planned,
            int held,
            int cancelled,
            int noShow,
            @Nullable Integer heldPercent) {}

    record Overdue(int documents, List<OfKind> kinds, List<OfTherapist> therapists) {}

    record OfKind(Due.What due, int documents) {}

    /** @param therapist absent for documents without a responsible therapist */
    record OfTherapist(@Nullable Person therapist, int documents, List<OfKind> kinds) {
        public int of(Due.What due) {
            return kinds.stream()
                    .filter(kind -> kind.due() == due)
                    .mapToInt(OfKind::documents)
                    .sum();
        }
    }

    /** @param length in days from the opening to the discharge */
    record Discharges(int episodes, Spread length, Spread visits) {}

    /**
     * The last score against the first one.
     *
     * @param betterEnough by at least the smallest change that is known to matter
     * @param littleChanged by less than that, either way
     */
    record Pain(
            Spread change,
            @Nullable Integer betterEnough,
            @Nullable Integer littleChanged,
            @Nullable Integer worseEnough,
            MinimalImportantChange minimalImportantChange) {}

    /**
     * @param clients who were to practise at home
     * @param reporting of whom something was reported
     * @param reportedDays the share of the days on which the clients were to practise that were reported on
     * @param percent of what the reported days or weeks asked for
     */
    record AtHome(
            int clients,
            int reporting,
            @Nullable Integer reportedDays,
            @Nullable Integer percent,
            @Nullable Integer percentBefore,
            List<WeekAtHome> weeks) {}

    record WeekAtHome(
            LocalDate from,
            boolean whole,
            int clients,
            int reporting,
            @Nullable Integer percent) {}
}
