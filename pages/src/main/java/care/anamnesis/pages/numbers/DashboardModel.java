package care.anamnesis.pages.numbers;

import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.practice.numbers.CountedPage;
import care.anamnesis.query.practice.numbers.ListQuestion;
import care.anamnesis.query.practice.numbers.NumbersQuestion;
import care.anamnesis.query.practice.numbers.Period;
import care.anamnesis.query.practice.numbers.Person;
import care.anamnesis.query.practice.numbers.PracticeNumbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The practice in numbers.
 *
 * @param choices how many weeks can be asked for
 */
@ShownBy("dashboard/dashboard")
record DashboardModel(NumbersQuestion question, List<Integer> choices, PracticeNumbers numbers, Stamp stamp)
        implements PageModel {

    /** The list behind a number. */
    @ShownBy("dashboard/clients")
    record Clients(
            ListQuestion question,
            Period period,
            CountedPage page,
            @Nullable Person therapist,
            Stamp stamp) implements PageModel {}

    /**
     * As of when the numbers are.
     *
     * @param parked how many clients lack something in them
     * @param behind how many entries of the log do not count yet
     */
    record Stamp(AsOf asOf, int parked, long behind) implements PageModel {}
}
