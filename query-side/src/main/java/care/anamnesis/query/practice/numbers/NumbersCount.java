package care.anamnesis.query.practice.numbers;

import static java.util.function.Predicate.not;

import care.anamnesis.events.Alphabet;
import care.anamnesis.events.ChangeImportance;
import care.anamnesis.events.ScoreChange;
import care.anamnesis.events.ScoreTrend;
import care.anamnesis.query.careplan.Adherence;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.practice.caseload.Stage;
import care.anamnesis.query.practice.numbers.ClientFigures.Ended;
import care.anamnesis.query.practice.numbers.ClientFigures.WeekAtHome;
import care.anamnesis.query.practice.numbers.PracticeNumbers.AtHome;
import care.anamnesis.query.practice.numbers.PracticeNumbers.Discharges;
import care.anamnesis.query.practice.numbers.PracticeNumbers.OfKind;
import care.anamnesis.query.practice.numbers.PracticeNumbers.OfStage;
import care.anamnesis.query.practice.numbers.PracticeNumbers.OfTherapist;
import care.anamnesis.query.practice.numbers.PracticeNumbers.Open;
import care.anamnesis.query.practice.numbers.PracticeNumbers.Overdue;
import care.anamnesis.query.practice.numbers.PracticeNumbers.Pain;
import care.anamnesis.query.practice.numbers.PracticeNumbers.Tally;
import care.anamnesis.query.practice.numbers.PracticeNumbers.Visits;
import care.anamnesis.query.practice.numbers.PracticeNumbers.Week;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of a practice for one question. */
final class NumbersCount {
    private final Practice practice;
    private final NumbersQuestion question;
    private final Period period;

    NumbersCount(Practice practice, NumbersQuestion question) {
        this.practice = practice;
        this.question = question;
        this.period = Period.of(question.wholeWeeks(), practice.today());
    }

    PracticeNumbers numbers() {
        return new PracticeNumbers(
                period,
                open(),
                visits(),
                overdue(),
                discharges(),
                pain(),
                atHome(),
                practice.therapists(),
                Spread.FEWEST,
                practice.parked());
    }

    private Open open() {
        var open = practice.list(ListQuestion.of(Figure.OPEN, question));
        var stages = Stream.of(Stage.EVALUATION, Stage.TREATMENT, Stage.TAPERING, Stage.ON_HOLD)
                .map(stage -> new OfStage(stage, (int)
                        open.stream().filter(it -> it.stage() == stage).count()))
                .toList();
        return new Open(open.size(), stages);
    }

    private Visits visits() {
        var before = period.before();
        var byWeek = practice.clients().stream()
                .flatMap(client -> client.counted().stream())
                .filter(it -> it.figure().isOfVisits() && it.isOf(question.therapist()))
                .filter(it -> before.holds(it.on()) || period.holds(it.on()))
                .collect(Collectors.groupingBy(it -> Period.monday(it.on())));
        return new Visits(
                tally(byWeek, period::holdsWhole),
                tally(byWeek, before::holds),
                period.mondays().stream()
                        .map(monday -> new Week(
                                monday,
                                monday.plusDays(6),
                                period.isWhole(monday),
                                tally(byWeek, week -> week.equals(monday))))
                        .toList());
    }

    private static Tally tally(Map<LocalDate, List<Counted>> byWeek, Predicate<LocalDate> weeks) {
        var visits = byWeek.entrySet().stream()
                .filter(week -> weeks.test(week.getKey()))
                .flatMap(week -> week.getValue().stream())
                .collect(Collectors.groupingBy(Counted::figure, Collectors.summingInt(_ -> 1)));
        var planned = visits.getOrDefault(Figure.PLANNED, 0);
        var held = visits.getOrDefault(Figure.HELD, 0);
        return new Tally(
                planned,
                held,
                visits.getOrDefault(Figure.CANCELLED, 0),
                visits.getOrDefault(Figure.NO_SHOW, 0),
                Spread.percent(held, planned));
    }

    private Overdue overdue() {
        var overdue = practice.list(ListQuestion.of(Figure.OVERDUE, question));
        var byTherapist = overdue.stream()
                .collect(Collectors.groupingBy(
                        it -> Optional.ofNullable(it.therapist()).map(Person::id)));
        return new Overdue(
                overdue.size(),
                kinds(overdue),
                byTherapist.values().stream()
                        .map(its -> new OfTherapist(its.getFirst().therapist(), its.size(), kinds(its)))
                        .sorted(Comparator.comparing(
                                row -> row.therapist() == null
                                        ? null
                                        : row.therapist().name(),
                                Comparator.nullsLast(Alphabet.ORDER)))
                        .toList());
    }

    private static List<OfKind> kinds(List<Counted> overdue) {
        return Arrays.stream(Due.What.values())
                .map(due -> new OfKind(due, (int)
                        overdue.stream().filter(it -> it.due() == due).count()))
                .filter(kind -> kind.documents() > 0)
                .toList();
    }

    private List<Ended> ended() {
        return practice.ended()
                .filter(it -> it.discharge().isOf(question.therapist())
                        && period.holds(it.discharge().on()))
                .toList();
    }

    private Discharges discharges() {
        var ended = ended();
        return new Discharges(
                ended.size(),
                Spread.of(ended.stream()
                        .map(it -> Objects.requireNonNull(it.discharge().days()).doubleValue())
                        .toList()),
                Spread.of(ended.stream().map(it -> (double) it.visits()).toList()));
    }

    private Pain pain() {
        var changes =
                ended().stream().flatMap(it -> Stream.ofNullable(it.pain())).toList();
        var enough = changes.stream()
                .filter(it -> it.importance() == ChangeImportance.AT_LEAST_MINIMAL)
                .toList();
        var better = (int) enough.stream().filter(NumbersCount::isBetter).count();
        var worse = enough.size() - better;
        var isTold = changes.size() >= Spread.FEWEST;
        return new Pain(
                Spread.of(changes.stream()
                        .map(it -> it.difference().doubleValue())
                        .toList()),
                isTold ? better : null,
                isTold ? changes.size() - enough.size() : null,
                isTold ? worse : null,
                Objects.requireNonNull(ClientCount.pain().minimalImportantChange()));
    }

    private static boolean isBetter(ScoreChange change) {
        return change.trend() == ScoreTrend.BETTER;
    }

    private AtHome atHome() {
        var mine = practice.atHome()
                .filter(it -> it.client().isOf(question.therapist()))
                .toList();
        var now = mine.stream().filter(it -> period.holds(it.week())).toList();
        var before = period.before();
        var weeks = period.mondays().stream()
                .map(monday -> week(
                        monday,
                        period.isWhole(monday),
                        mine.stream().filter(it -> it.week().equals(monday)).toList()))
                .filter(not(week -> !week.whole() && week.clients() == 0))
                .toList();
        return new AtHome(
                clients(now),
                clients(reported(now)),
                reportedDays(now),
                percent(now),
                percent(mine.stream().filter(it -> before.holds(it.week())).toList()),
                weeks);
    }

    private static PracticeNumbers.WeekAtHome week(LocalDate monday, boolean whole, List<WeekAtHome> practised) {
        return new PracticeNumbers.WeekAtHome(
                monday, whole, clients(practised), clients(reported(practised)), percent(practised));
    }

    private static int clients(List<WeekAtHome> practised) {
        return (int)
                practised.stream().map(it -> it.client().clientId()).distinct().count();
    }

    private static List<WeekAtHome> reported(List<WeekAtHome> practised) {
        return practised.stream().filter(WeekAtHome::isReported).toList();
    }

    private static @Nullable Integer percent(List<WeekAtHome> practised) {
        var reported = reported(practised);
        return Spread.percent(sum(reported, Adherence::done), sum(reported, Adherence::asked), clients(reported));
    }

    private static @Nullable Integer reportedDays(List<WeekAtHome> practised) {
        return Spread.percent(sum(practised, Adherence::reported), sum(practised, Adherence::days), clients(practised));
    }

    private static int sum(List<WeekAtHome> practised, ToIntFunction<Adherence> number) {
        return practised.stream().map(WeekAtHome::adherence).mapToInt(number).sum();
    }
}
