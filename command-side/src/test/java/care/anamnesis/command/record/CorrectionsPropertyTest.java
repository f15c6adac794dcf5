package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.id;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.planned;
import static care.anamnesis.command.record.Journey.registered;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.CurrentTruth;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Corrections commute with replay, whatever was recorded and corrected in whatever order. */
class CorrectionsPropertyTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FIRST_CORRECTABLE = 3;
    private static final RecursiveComparisonConfiguration WHAT_RULES_SEE = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsOfTypes(History.class)
            .build();

    /** What may come next in a history, if it can: something recorded, or a correction of an earlier entry. */
    private record Step(Kind kind, int thing, int day) {}

    private enum Kind {
        FINDING,
        RESOLUTION,
        PRACTICE,
        DISCONTINUATION,
        MEASURE,
        AMENDMENT,
        MARK
    }

    @Property(seed = "20250113")
    void step_by_step_equals_in_one_go(@ForAll("histories") List<ClinicalEvent> events) {
        var history = new History();
        events.forEach(event -> history.add(event, null));

        assertThat(stepByStep(events)).usingRecursiveComparison().isEqualTo(CurrentRecord.of(history));
    }

    @Property(seed = "20250113")
    void a_history_read_back_from_the_log_reads_the_same(@ForAll("histories") List<ClinicalEvent> events) {
        var readBack = events.stream().map(CorrectionsPropertyTest::readBack).toList();

        assertThat(CurrentTruth.of(readBack)).isEqualTo(CurrentTruth.of(events));
    }

    @Property(seed = "20250113")
    void amending_twice_equals_amending_with_the_last_values(
            @ForAll("histories") List<ClinicalEvent> events, @ForAll("days") int first, @ForAll("days") int last) {
        var recorded = with(events, found(id(900), 0));
        var version = recorded.size();
        var twice = with(recorded, amendment(version, first), amendment(version, last));
        var once = with(recorded, amendment(version, last));

        assertThat(counting(twice)).isEqualTo(counting(once));
        assertThat(stepByStep(twice)).usingRecursiveComparison(WHAT_RULES_SEE).isEqualTo(stepByStep(once));
    }

    @Property(seed = "20250113")
    void marking_in_error_equals_never_having_recorded(
            @ForAll("histories") List<ClinicalEvent> events, @ForAll("days") int day) {
        var marked = with(events, found(id(900), day), reassessed(id(900), day));
        marked = with(marked, mark(events.size() + 1L));

        assertThat(counting(marked)).isEqualTo(counting(events));
        assertThat(stepByStep(marked)).usingRecursiveComparison(WHAT_RULES_SEE).isEqualTo(stepByStep(events));
    }

    @Provide
    Arbitrary<List<ClinicalEvent>> histories() {
        var steps = Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 5), days())
                .as(Step::new);
        return steps.list().ofMaxSize(30).map(CorrectionsPropertyTest::history);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 100);
    }

    private static List<ClinicalEvent> history(List<Step> steps) {
        var events = new ArrayList<ClinicalEvent>(List.of(registered(), opened(), planned()));
        for (var step : steps) {
            var things = (step.kind() == Kind.PRACTICE || step.kind() == Kind.DISCONTINUATION) ? 200 : 100;
            var id = id(things + step.thing());
            var isNew = events.stream().noneMatch(event -> id.equals(event.about()));
            var counts = CurrentTruth.of(events).values().stream().anyMatch(event -> id.equals(event.about()));
            var earlier = FIRST_CORRECTABLE + step.thing();
            switch (step.kind()) {
                case FINDING -> {
                    if (isNew) {
                        events.add(found(id, step.day()));
                    } else if (counts) {
                        events.add(reassessed(id, step.day()));
                    }
                }
                case RESOLUTION -> {
                    if (counts) {
                        events.add(new FindingResolved(CLIENT, EPISODE, id, day(step.day()), null));
                    }
                }
                case PRACTICE -> {
                    if (isNew) {
                        events.add(assigned(id, step.day()));
                    }
                }
                case DISCONTINUATION -> {
                    if (counts) {
                        events.add(new HomePracticeDiscontinued(CLIENT, EPISODE, id, "Done", day(step.day())));
                    }
                }
                case MEASURE -> events.add(measured(step.day()));
                case AMENDMENT -> {
                    if (canBeCorrected(events, earlier) && events.get(earlier - 1) instanceof FindingRecorded) {
                        events.add(amendment(earlier, step.day()));
                    }
                }
                case MARK -> {
                    if (canBeCorrected(events, earlier)) {
                        events.add(mark(earlier));
                    }
                }
            }
        }
        return events;
    }

    private static boolean canBeCorrected(List<ClinicalEvent> events, long version) {
        var entry = CurrentTruth.of(events).get(version);
        return entry != null && !(entry instanceof CorrectionEvent);
    }

    private static CurrentRecord stepByStep(List<ClinicalEvent> events) {
        var history = new History();
        var current = new CurrentRecord(history);
        for (var event : events) {
            history.add(event, null);
            current = current.after(event);
        }
        return current;
    }

    private static List<ClinicalEvent> counting(List<ClinicalEvent> events) {
        return CurrentTruth.of(events).values().stream()
                .filter(event -> !(event instanceof CorrectionEvent))
                .toList();
    }

    private static ClinicalEvent readBack(ClinicalEvent event) {
        return JSON.readValue(JSON.writeValueAsString(event), event.getClass());
    }

    private static List<ClinicalEvent> with(List<ClinicalEvent> events, ClinicalEvent... more) {
        var longer = new ArrayList<>(events);
        longer.addAll(List.of(more));
        return longer;
    }

    private static FindingRecorded found(UUID id, int day) {
        return new FindingRecorded(
                CLIENT, EPISODE, id, "sartorius", null, null, null, FindingQuality.PAIN, null, day(day), null);
    }

    private static FindingReassessed reassessed(UUID id, int day) {
        return new FindingReassessed(CLIENT, EPISODE, id, FindingChange.IMPROVED, null, day(day), null);
    }

    private static HomePracticeAssigned assigned(UUID id, int day) {
        return new HomePracticeAssigned(
                CLIENT, EPISODE, id, HomePracticeKind.BREATHING, "Breathe", List.of(), Journey.DAILY, day(day));
    }

    private static OutcomeMeasured measured(int day) {
        return new OutcomeMeasured(CLIENT, EPISODE, "peg", new BigDecimal("7.1"), day(day), null);
    }

    private static EntryAmended amendment(long entry, int day) {
        var from = JSON.createObjectNode().put("observedOn", EVALUATION.toString());
        var to = JSON.createObjectNode().put("observedOn", day(day).toString());
        return new EntryAmended(CLIENT, entry, from, to, "Mistyped", day(100));
    }

    private static EntryMarkedEnteredInError mark(long entry) {
        return new EntryMarkedEnteredInError(CLIENT, entry, "Other client", day(100));
    }

    private static LocalDate day(int day) {
        return EVALUATION.plusDays(day);
    }
}
