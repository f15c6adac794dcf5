package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.HomePractice.Log;
import care.anamnesis.query.projection.Fold;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.Entry;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the numbers of the practice need from a client. One fold computes it, so that numbers and care plan
 * agree on what is due.
 *
 * @param plan the care plan {@linkplain WithoutWords without words}
 * @param practised for each home practice the last report about each day with a log
 */
record ClientInNumbers(CarePlan plan, Map<UUID, List<Practised>> practised) {

    record Practised(LocalDate on, boolean done, @Nullable Integer times) {
        Log of(Entry practice) {
            var entry = new Entry(
                    practice.version(),
                    on,
                    practice.recordedAt(),
                    practice.recordedBy(),
                    practice.onBehalfOf(),
                    List.of());
            return new Log(done, times, null, null, entry);
        }
    }

    static ClientInNumbers of(List<RecordedEvent> history) {
        return Fold.inOneGo(CurrentHistory.of(history), ClientInNumbers::evolve);
    }

    /** @throws IllegalStateException if the event cannot follow on what was there before */
    static ClientInNumbers evolve(@Nullable ClientInNumbers before, RecordedEvent recorded) {
        var plan = before == null ? null : before.plan();
        var practised = before == null ? Map.<UUID, List<Practised>>of() : before.practised();
        var next = WithoutWords.of(recorded.event())
                .map(event -> CarePlan.evolve(plan, recorded.reading(event)))
                .orElseGet(() -> passing(plan, recorded));
        return new ClientInNumbers(
                next, recorded.event() instanceof HomePracticeLogged log ? with(practised, log) : practised);
    }

    HomePractice withLogs(HomePractice practice) {
        var said = practised.getOrDefault(practice.practiceId(), List.of());
        return practice.withLogs(
                said.stream().map(it -> it.of(practice.entry())).toList());
    }

    private static CarePlan passing(@Nullable CarePlan plan, RecordedEvent recorded) {
        return plan == null ? CarePlan.evolve(null, recorded) : plan.unchangedUntil(recorded.version());
    }

    private static Map<UUID, List<Practised>> with(Map<UUID, List<Practised>> practised, HomePracticeLogged log) {
        var said = new Practised(log.practicedOn(), log.done(), log.times());
        var days = new ArrayList<>(practised.getOrDefault(log.practiceId(), List.of()));
        days.removeIf(it -> it.on().equals(said.on()));
        days.add(said);
        var with = new HashMap<>(practised);
        with.put(log.practiceId(), List.copyOf(days));
        return Map.copyOf(with);
    }
}
