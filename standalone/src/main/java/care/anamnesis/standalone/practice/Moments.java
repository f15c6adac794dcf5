package care.anamnesis.standalone.practice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Steps through the time of a practice from one moment with commands to the next. */
final class Moments implements Iterator<List<PracticeCommand>> {
    private static final long FIRST_CALLS = -1;

    private final Practice practice;
    private final People people;
    private final Wording wording = Wording.ours();
    private final Queue<Expected> expected;
    private final PriorityQueue<Journey> underway =
            new PriorityQueue<>(Comparator.comparing(Journey::next).thenComparingInt(Journey::client));
    private List<PracticeCommand> next;

    /** A client before the first call. */
    private record Expected(int client, LocalDate callsOn) {}

    Moments(Practice practice) {
        this.practice = practice;
        this.people = new People(practice.seed());
        this.expected = expected(practice);
        this.next = nextOrNone();
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public List<PracticeCommand> next() {
        if (next.isEmpty()) {
            throw new NoSuchElementException();
        }
        var moment = next;
        next = nextOrNone();
        return moment;
    }

    private static Queue<Expected> expected(Practice practice) {
        var dice = new Dice(practice.seed(), FIRST_CALLS);
        var firstDay = practice.firstDay();
        var days = Math.toIntExact(ChronoUnit.DAYS.between(firstDay, practice.lastDay()));
        return IntStream.range(0, practice.clients())
                .mapToObj(client -> new Expected(client, client == 0 ? firstDay : callsOn(firstDay, days, dice)))
                .sorted(Comparator.comparing(Expected::callsOn).thenComparingInt(Expected::client))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private static LocalDate callsOn(LocalDate firstDay, int days, Dice dice) {
        return Hours.openFrom(firstDay.plusDays(dice.between(0, days)));
    }

    private List<PracticeCommand> nextOrNone() {
        var moment = new ArrayList<PracticeCommand>();
        while (moment.isEmpty() && isMoreToCome()) {
            var now = underway.element().next();
            while (!underway.isEmpty() && underway.element().next().equals(now)) {
                var journey = underway.remove();
                moment.addAll(journey.goOn());
                if (journey.isUnderway()) {
                    underway.add(journey);
                }
            }
        }
        return moment;
    }

    private boolean isMoreToCome() {
        while (!expected.isEmpty() && isNotAfterWhatIsNext(expected.element().callsOn())) {
            underway.add(begin(expected.remove()));
        }
        return !underway.isEmpty() && !underway.element().next().toLocalDate().isAfter(practice.lastDay());
    }

    private boolean isNotAfterWhatIsNext(LocalDate day) {
        return underway.isEmpty() || !day.isAfter(underway.element().next().toLocalDate());
    }

    private Journey begin(Expected client) {
        var dice = new Dice(practice.seed(), client.client());
        var journey = new Journey(client.client(), client.callsOn(), practice.zone(), dice, wording);
        new Client(journey, Team.of(client.client(), people), people).call();
        return journey;
    }
}
