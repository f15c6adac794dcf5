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
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clients of the practice as counted on a day. A number is the length of the list behind it: both are computed in
 * the same way.
 *
 * @param parked clients who are not counted completely
 */
public record Practice(List<ClientFigures> clients, LocalDate today, int parked) {

    List<Counted> list(ListQuestion question) {
        var period = question.period(today);
        var fitting = all(question.figure()).filter(counted -> question.fits(counted, period));
        return (question.figure() == Figure.PRACTICE ? onePerClient(fitting) : fitting)
                .sorted(question.order())
                .toList();
    }

    public PracticeNumbers numbers(NumbersQuestion question) {
        var period = Period.of(question.wholeWeeks(), today);
        return new PracticeNumbers(
                period,
                open(question),
                visits(question, period),
                overdue(question),
                discharges(question, period),
                pain(question, period),
                atHome(question, period),
                therapists(),
                Spread.FEWEST,
                parked);
    }

    private Stream<Counted> all(Figure figure) {
        return switch (figure) {
            case OPEN, PLANNED, HELD, CANCELLED, NO_SHOW, OVERDUE ->
                clients.stream().flatMap(client -> client.counted().stream());
            case DISCHARGED -> ended().map(Ended::discharge);
            case PAIN ->
                ended().filter(it -> it.pain() != null).map(Ended::discharge).map(Practice::asPain);
            case PRACTICE -> atHome().map(WeekAtHome::client);
        };
    }

    private Stream<Ended> ended() {
        return clients.stream().flatMap(client -> client.ended().stream());
    }

    private Stream<WeekAtHome> atHome() {
        return clients.stream().flatMap(client -> client.weeksAtHome().stream());
    }

    /** By the last week that counts. */
    private static Stream<Counted> onePerClient(Stream<Counted> weeks) {
        return weeks
                .collect(Collectors.toMap(
                        Counted::clientId, it -> it, BinaryOperator.maxBy(Comparator.comparing(Counted::on))))
                .values()
                .stream();
    }

    private Open open(NumbersQuestion question) {
        var open = list(ListQuestion.of(Figure.OPEN, question));
        var stages = Stream.of(Stage.EVALUATION, Stage.TREATMENT, Stage.TAPERING, Stage.ON_HOLD)
                .map(stage -> new OfStage(stage, (int)
                        open.stream().filter(it -> it.stage() == stage).count()))
                .toList();
        return new Open(open.size(), stages);
    }

    private Visits visits(NumbersQuestion question, Period period) {
        var before = period.before();
        var byWeek = clients.stream()
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

    private Overdue overdue(NumbersQuestion question) {
        var overdue = list(ListQuestion.of(Figure.OVERDUE, question));
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

    private List<Ended> ended(NumbersQuestion question, Period period) {
        return ended().filter(it -> it.discharge().isOf(question.therapist())
                        && period.holds(it.discharge().on()))
                .toList();
    }

    private Discharges discharges(NumbersQuestion question, Period period) {
        var ended = ended(question, period);
        return new Discharges(
                ended.size(),
                Spread.of(ended.stream()
                        .map(it -> Objects.requireNonNull(it.discharge().days()).doubleValue())
                        .toList()),
                Spread.of(ended.stream().map(it -> (double) it.visits()).toList()));
    }

    private Pain pain(NumbersQuestion question, Period period) {
        var changes = ended(question, period).stream()
                .flatMap(it -> Stream.ofNullable(it.pain()))
                .toList();
        var enough = changes.stream()
                .filter(it -> it.importance() == ChangeImportance.AT_LEAST_MINIMAL)
                .toList();
        var better = (int) enough.stream().filter(Practice::isBetter).count();
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

    private AtHome atHome(NumbersQuestion question, Period period) {
        var mine = atHome().filter(it -> it.client().isOf(question.therapist())).toList();
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

    /** Null also for a person without counted items. */
    @Nullable
    public Person therapist(@Nullable String id) {
        return therapists().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<Person> therapists() {
        return Stream.concat(
                        Stream.concat(all(Figure.OPEN), all(Figure.OVERDUE)),
                        Stream.concat(all(Figure.DISCHARGED), all(Figure.PRACTICE)))
                .flatMap(it -> Stream.ofNullable(it.therapist()))
                .collect(Collectors.toMap(Person::id, it -> it, (one, _) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::name, Alphabet.ORDER).thenComparing(Person::id))
                .toList();
    }

    private static Counted asPain(Counted discharge) {
        return new Counted(
                Figure.PAIN,
                discharge.clientId(),
                discharge.client(),
                discharge.therapist(),
                discharge.stage(),
                discharge.on(),
                discharge.days(),
                null);
    }
}
