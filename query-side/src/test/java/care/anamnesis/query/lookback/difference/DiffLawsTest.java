package care.anamnesis.query.lookback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.RecordedHourly;
import care.anamnesis.query.lookback.comparison.Change;
import care.anamnesis.query.lookback.comparison.Patch;
import care.anamnesis.query.lookback.comparison.Steps;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DiffLawsTest {
    private static final int LENGTH = 80;

    @Property(seed = "20250113")
    void a_state_and_the_difference_to_a_later_one_give_that_later_one(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = LENGTH) int one,
            @ForAll @IntRange(min = 1, max = LENGTH) int other) {
        var journey = RecordedHourly.journey(seed, LENGTH);
        var from = Math.min(one, other);
        var to = Math.max(one, other);
        var state = Patch.content(Steps.at(journey, from));

        for (var line : Diff.between(journey, from, to).lines()) {
            Patch.apply(state, new Change(line.path(), line.kind(), line.index(), line.before(), line.after()));
        }

        assertThat(state).isEqualTo(Patch.content(Steps.at(journey, to)));
    }

    @Property(seed = "20250113")
    void a_state_does_not_differ_from_itself(@ForAll long seed, @ForAll @IntRange(min = 1, max = LENGTH) int version) {
        var journey = RecordedHourly.journey(seed, LENGTH);

        assertThat(Diff.between(journey, version, version).lines()).isEmpty();
        assertThat(Steps.between(Steps.at(journey, version), Steps.at(journey, version)))
                .isEmpty();
    }

    @Property(seed = "20250113")
    void the_steps_between_two_states_lead_from_one_to_the_other(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = LENGTH) int from) {
        var journey = RecordedHourly.journey(seed, LENGTH);
        var state = Patch.content(Steps.at(journey, from));

        for (var step : Steps.between(journey, from, LENGTH)) {
            step.changes().forEach(change -> Patch.apply(state, change));
            assertThat(state)
                    .isEqualTo(Patch.content(Steps.at(journey, step.entry().version())));
        }
    }

    @Property(seed = "20250113")
    void every_line_names_an_entry_between_the_two_states(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = LENGTH) int from) {
        var journey = RecordedHourly.journey(seed, LENGTH);

        assertThat(Diff.between(journey, from, LENGTH).lines())
                .allSatisfy(line -> assertThat(line.causes())
                        .isNotEmpty()
                        .allSatisfy(cause -> assertThat(cause.version()).isBetween(from + 1L, (long) LENGTH)));
    }
}
