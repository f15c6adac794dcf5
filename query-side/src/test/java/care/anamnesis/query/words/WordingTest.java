package care.anamnesis.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RecordedHourly;
import care.anamnesis.query.RunningQuerySide;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.lookback.comparison.Leaves;
import care.anamnesis.query.lookback.comparison.Places;
import care.anamnesis.query.lookback.comparison.Steps;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class WordingTest extends RunningQuerySide {
    private static final int LENGTH = 120;

    /** A key of a list, an id, a constant, a name out of the code. */
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile(
            "@\\d|\\p{XDigit}{8}-\\p{XDigit}{4}-|\\b[A-Z]{2,}_[A-Z]|[a-z][A-Z][a-z]+Id\\b|\\bnull\\b|[{}\\[\\]]");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Wording wording;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whatever_is_recorded_each_step_is_told_without_a_path_an_id_or_a_constant(long seed) {
        var journey = RecordedHourly.journey(seed, LENGTH);
        for (var version = 2L; version <= LENGTH; version++) {
            var before = Steps.at(journey, version - 1);
            var after = Steps.at(journey, version);

            var lines = wording.in(after, before).lines(Steps.between(before, after));

            assertThat(lines).flatExtracting(WordingTest::words).noneMatch(NOT_FOR_PEOPLE.asPredicate());
            assertThat(lines)
                    .noneMatch(line -> line.subject().isEmpty() && line.label().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void every_field_of_any_record_has_a_name_and_a_value_in_words(long seed) {
        var plan = CarePlan.of(RecordedHourly.journey(seed, LENGTH));
        var told = wording.in(plan);

        for (var leaf : Leaves.of(plan)) {
            assertThat(told.subject(leaf.path()) + told.label(leaf.path()))
                    .isNotEmpty()
                    .doesNotContainPattern(NOT_FOR_PEOPLE);
            assertThat(words(told.value(leaf.path(), leaf.value()))).noneMatch(NOT_FOR_PEOPLE.asPredicate());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void an_id_that_is_no_uuid_is_one_of_a_person_and_not_for_people(long seed) {
        var plan = CarePlan.of(RecordedHourly.journey(seed, LENGTH));

        assertThat(Leaves.of(plan))
                .filteredOn(leaf -> leaf.path().endsWith("Id")
                        && Places.find(plan, leaf.path())
                                .filter(String.class::isInstance)
                                .isPresent())
                .isNotEmpty()
                .noneMatch(leaf -> Wording.isForPeople(leaf.path()));
    }

    @Test
    void a_changed_frequency_is_told_as_people_say_it() {
        var lines = linesOfTheStory("VisitFrequencyAdjusted");

        assertThat(lines).anySatisfy(line -> {
            assertThat(line.section()).isEqualTo(Section.PLAN);
            assertThat(line.subject()).startsWith("Plan from ");
            assertThat(line.label()).startsWith("visits, ");
            assertThat(line.after().facts()).contains(new Said.Fact("frequency", "every other week"));
        });
    }

    @Test
    void a_reassessed_finding_is_told_by_its_place_with_before_and_after() {
        var lines = linesOfTheStory("FindingReassessed");

        assertThat(lines).anySatisfy(line -> {
            assertThat(line.section()).isEqualTo(Section.FINDINGS);
            assertThat(line.subject()).isEqualTo("left latissimus dorsi, inner upper arm: restriction");
            assertThat(line.label()).isEqualTo("severity");
            assertThat(line.before().text()).isEqualTo("moderate");
            assertThat(line.after().text()).isEqualTo("mild");
        });
    }

    private List<Line> linesOfTheStory(String event) {
        var story = FoundingStory.recorded(FoundingStory.events());
        var entry = story.stream()
                .filter(it -> it.event().getClass().getSimpleName().equals(event))
                .findFirst()
                .orElseThrow();
        var before = Steps.at(story, entry.version() - 1);
        var after = Steps.at(story, entry.version());
        return wording.in(after, before).lines(Steps.between(before, after));
    }

    private static List<String> words(Line line) {
        return Stream.of(
                        Stream.of(line.subject(), line.label()),
                        words(line.before()).stream(),
                        words(line.after()).stream())
                .flatMap(it -> it)
                .toList();
    }

    private static List<String> words(Said said) {
        return Stream.concat(
                        Stream.of(said.text()),
                        said.facts().stream().flatMap(fact -> Stream.of(fact.label(), fact.text())))
                .toList();
    }

    @Test
    void people_find_every_part_of_a_record_and_of_an_episode_in_a_section() {
        var ofRecord = Arrays.stream(CarePlan.class.getRecordComponents()).map(part -> "/" + part.getName());
        var ofEpisodes =
                Arrays.stream(Episode.class.getRecordComponents()).map(part -> "/episodes/@2/" + part.getName());

        assertThat(Stream.concat(ofRecord, ofEpisodes))
                .allSatisfy(path -> assertThat(Section.of(path)).isNotNull());
    }
}
