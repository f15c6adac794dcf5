package care.anamnesis.query.practice.numbers;

import static java.util.stream.Collectors.joining;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.OutcomeSeries;
import care.anamnesis.query.practice.caseload.Stage;
import care.anamnesis.query.practice.caseload.Stages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which event changes which numbers: random journeys are played, and the numbers before and after each event compared. */
final class ChangedNumbers {
    private static final int JOURNEYS = 40;
    private static final int LENGTH = 100;

    /** What an event of a kind has not changed so many times, it hardly ever changes. */
    private static final int ENOUGH = 40;

    private static final List<Integer> DAYS_LATER = List.of(0, 12, 45);

    private static final List<Numbers> ALL = List.of(
            new Numbers("Visits", ChangedNumbers::visits),
            new Numbers("Practice at home", ChangedNumbers::atHome),
            new Numbers("Due", (plan, day) -> plan.seenOn(day).due()),
            new Numbers("Where a client stands", ChangedNumbers::stage),
            new Numbers("Outcomes", (plan, _) -> outcomes(plan)));

    private record Numbers(String title, BiFunction<CarePlan, LocalDate, Object> of) {
        boolean areChanged(@Nullable CarePlan before, CarePlan after, LocalDate day) {
            return !of.apply(after, day).equals(before == null ? List.of() : of.apply(before, day));
        }
    }

    private final Map<String, Set<Numbers>> changed = new TreeMap<>();
    private final Map<String, Integer> compared = new HashMap<>();

    private ChangedNumbers() {}

    static String table() {
        var found = new ChangedNumbers();
        for (var seed = 0; seed < JOURNEYS; seed++) {
            found.play(seed);
        }
        return found.rows();
    }

    /** Corrections are left out: the record is folded again, and reads as corrected. */
    private void play(long seed) {
        CarePlan plan = null;
        for (var recorded : FoundingStory.recorded(RandomJourney.events(FoundingStory.CLIENT, seed, LENGTH))) {
            if (!(recorded.event() instanceof CorrectionEvent)) {
                var next = CarePlan.evolve(plan, recorded);
                compare(plan, next, recorded.event());
                plan = next;
            }
        }
    }

    private void compare(@Nullable CarePlan before, CarePlan after, ClinicalEvent event) {
        var kind = event.getClass().getSimpleName();
        var numbers = changed.computeIfAbsent(kind, _ -> new HashSet<>());
        if (compared.merge(kind, 1, Integer::sum) > ENOUGH) {
            return;
        }
        ALL.stream()
                .filter(number -> !numbers.contains(number))
                .filter(number -> DAYS_LATER.stream()
                        .map(event.occurredOn()::plusDays)
                        .anyMatch(day -> number.areChanged(before, after, day)))
                .forEach(numbers::add);
    }

    private String rows() {
        var titles = ALL.stream().map(Numbers::title);
        var lines = "|---".repeat(ALL.size() + 1) + "|";
        return Stream.concat(
                        Stream.of(row("Event", titles), lines),
                        changed.entrySet().stream().map(event -> row(event.getKey(), event.getValue())))
                .collect(joining("\n", "", "\n"));
    }

    private static String row(String event, Set<Numbers> changed) {
        return row("`" + event + "`", ALL.stream().map(number -> changed.contains(number) ? "yes" : "–"));
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(joining(" | ", "| ", " |"));
    }

    private static List<?> visits(CarePlan plan, LocalDate day) {
        return plan.seenOn(day).episodes().stream()
                .flatMap(episode ->
                        Stream.concat(Stream.ofNullable(episode.visitsSoFar()), episode.frequencyOn(day).stream()))
                .toList();
    }

    private static List<?> atHome(CarePlan plan, LocalDate day) {
        return plan.seenOn(day).episodes().stream()
                .flatMap(episode -> episode.homePractices().stream())
                .flatMap(practice -> Stream.ofNullable(practice.adherence()))
                .toList();
    }

    private static List<OutcomeSeries> outcomes(CarePlan plan) {
        return plan.episodes().stream()
                .flatMap(episode -> episode.outcomes().stream())
                .toList();
    }

    private static Stage stage(CarePlan plan, LocalDate day) {
        return plan.currentEpisode().map(episode -> Stages.of(episode, day)).orElse(Stage.REGISTERED);
    }
}
