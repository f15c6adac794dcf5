package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.Alphabet;
import care.anamnesis.query.practice.numbers.ClientFigures.Ended;
import care.anamnesis.query.practice.numbers.ClientFigures.WeekAtHome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
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
        return new NumbersCount(this, question).numbers();
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

    Stream<Ended> ended() {
        return clients.stream().flatMap(client -> client.ended().stream());
    }

    Stream<WeekAtHome> atHome() {
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

    /** Null also for a person without counted items. */
    @Nullable
    public Person therapist(@Nullable String id) {
        return therapists().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    List<Person> therapists() {
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
