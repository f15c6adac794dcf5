package care.anamnesis.query.dashboard;

import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.entry.CurrentHistory;
import care.anamnesis.query.entry.RecordedEvent;
import care.anamnesis.query.projection.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the numbers of the practice need of a client. The one fold works it out, so that the numbers are due when the
 * care plan is due.
 *
 * @param plan the care plan {@linkplain WithoutWords without words}
 * @param practised for each home practice the days on which it was done, in the order of writing
 */
record ClientInNumbers(CarePlan plan, Map<UUID, List<LocalDate>> practised) {

    static ClientInNumbers of(List<RecordedEvent> history) {
        return Fold.inOneGo(CurrentHistory.of(history), ClientInNumbers::evolve);
    }

    /** @throws IllegalStateException if the event cannot follow on what was there before */
    static ClientInNumbers evolve(@Nullable ClientInNumbers before, RecordedEvent recorded) {
        var plan = before == null ? null : before.plan();
        var practised = before == null ? Map.<UUID, List<LocalDate>>of() : before.practised();
        var next = WithoutWords.of(recorded.event())
                .map(event -> CarePlan.evolve(plan, recorded.reading(event)))
                .orElseGet(() -> passing(plan, recorded));
        return new ClientInNumbers(
                next, recorded.event() instanceof HomePracticeLogged log ? with(practised, log) : practised);
    }

    HomePractice withLogs(HomePractice practice) {
        return practice.practisedOn(practised.getOrDefault(practice.practiceId(), List.of()));
    }

    private static CarePlan passing(@Nullable CarePlan plan, RecordedEvent recorded) {
        return plan == null ? CarePlan.evolve(null, recorded) : plan.unchangedUntil(recorded.version());
    }

    private static Map<UUID, List<LocalDate>> with(Map<UUID, List<LocalDate>> practised, HomePracticeLogged log) {
        if (!log.done()) {
            return practised;
        }
        var days = new ArrayList<>(practised.getOrDefault(log.practiceId(), List.of()));
        days.add(log.practicedOn());
        var with = new HashMap<>(practised);
        with.put(log.practiceId(), List.copyOf(days));
        return Map.copyOf(with);
    }
}
