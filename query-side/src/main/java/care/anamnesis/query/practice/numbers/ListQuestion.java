package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.Alphabet;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.practice.caseload.Stage;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which number, and which part of it, is to be opened. */
public record ListQuestion(
        @Parameter(description = "The figure whose cases are listed.") @NotNull
        Figure figure,

        @Parameter(description = "The number of whole weeks before the current one: 4, 12 or 26; 12 by default.")
        @Nullable
        Integer weeks,

        @Parameter(
                description =
                        "The id of the therapist. If absent, all therapists; `-` selects what belongs to " + "nobody.")
        @Nullable
        String therapist,

        @Parameter(description = "Only visits of this week, given by its Monday.") @Nullable
        LocalDate week,

        @Parameter(description = "Only episodes of care at this stage.") @Nullable
        Stage stage,

        @Parameter(description = "Only overdue documentation of this kind.")
        Due.@Nullable What due) {

    public ListQuestion {
        weeks = weeks == null ? NumbersQuestion.USUAL : weeks;
        therapist = therapist == null || therapist.isEmpty() ? null : therapist;
    }

    /** A number of all weeks, for everybody. */
    static ListQuestion of(Figure figure, NumbersQuestion of) {
        return new ListQuestion(figure, of.wholeWeeks(), of.therapist(), null, null, null);
    }

    public Period period(LocalDate today) {
        if (week != null && (week.getDayOfWeek() != DayOfWeek.MONDAY || !figure.isOfVisits())) {
            throw Refusals.badRequest("A week is given by its Monday, for visits.");
        }
        return Period.of(new NumbersQuestion(weeks, therapist).wholeWeeks(), today);
    }

    boolean fits(Counted counted, Period period) {
        return counted.figure() == figure
                && counted.isOf(therapist)
                && (stage == null || counted.stage() == stage)
                && (due == null || counted.due() == due)
                && isInTime(counted.on(), period);
    }

    private boolean isInTime(LocalDate day, Period period) {
        if (figure.isOfNow()) {
            return true;
        }
        if (week != null) {
            return Period.monday(day).equals(week) && period.holds(day);
        }
        return figure.isOfVisits() ? period.holdsWhole(day) : period.holds(day);
    }

    /** What has waited or lasted longest comes first, and otherwise what happened last. */
    Comparator<Counted> order() {
        var byClient = Comparator.comparing(Counted::client, Alphabet.ORDER).thenComparing(Counted::clientId);
        return switch (figure) {
            case OPEN, OVERDUE -> Comparator.comparing(Counted::on).thenComparing(byClient);
            case PLANNED, HELD, CANCELLED, NO_SHOW, DISCHARGED, PAIN ->
                Comparator.comparing(Counted::on, Comparator.reverseOrder()).thenComparing(byClient);
            case PRACTICE -> byClient;
        };
    }
}
