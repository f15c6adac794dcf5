package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.pages.record.BodyMap.Area;
import care.anamnesis.pages.record.Mark.Shade;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.CarePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyMapTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Test
    void the_founding_storys_findings_stand_where_they_were_found() {
        var map = map(FoundingStory.evaluation(Course.CLIENT, "Robin Ashdown"));

        assertThat(marked(map))
                .containsExactlyInAnyOrder(
                        "front-of-thigh-left-front",
                        "front-of-thigh-right-front",
                        "mid-back-left-back",
                        "buttock-left-back");
        assertThat(map.elsewhere()).isEmpty();
    }

    @Test
    void a_finding_on_the_left_never_colours_the_right() {
        for (var side : List.of(Side.LEFT, Side.RIGHT)) {
            var map = map(found(1, "deltoid", side, Severity.MILD));

            assertThat(areas(map)
                            .filter(it -> !it.marks().isEmpty())
                            .map(it -> it.shape().side()))
                    .hasSize(2)
                    .containsOnly(side);
        }
    }

    @Test
    void a_finding_on_both_sides_colours_both() {
        assertThat(marked(map(found(1, "deltoid", Side.BILATERAL, Severity.MILD))))
                .containsExactlyInAnyOrder(
                        "shoulder-left-front", "shoulder-right-front", "shoulder-left-back", "shoulder-right-back");
    }

    @Test
    void no_side_is_guessed_for_a_paired_structure_and_the_finding_is_listed() {
        var map = map(found(1, "deltoid", null, Severity.SEVERE));

        assertThat(marked(map)).isEmpty();
        assertThat(map.elsewhere())
                .extracting(mark -> mark.finding().structure())
                .containsExactly("deltoid");
    }

    @Test
    void an_area_across_the_midline_without_a_side_colours_both_halves() {
        var map = map(found(1, "area-lower-back", null, Severity.MODERATE));

        assertThat(marked(map)).containsExactlyInAnyOrder("lower-back-left-back", "lower-back-right-back");
        assertThat(map.elsewhere()).isEmpty();
        assertThat(marked(map(found(1, "area-lower-back", Side.LEFT, Severity.MODERATE))))
                .containsExactly("lower-back-left-back");
    }

    @Test
    void one_of_two_areas_without_a_side_is_listed() {
        var map = map(found(1, "area-calf", null, Severity.MODERATE));

        assertThat(marked(map)).isEmpty();
        assertThat(map.elsewhere()).hasSize(1);
    }

    @Test
    void a_structure_is_listed_with_its_region_unless_that_has_the_same_name() {
        assertThat(StructureList.all())
                .filteredOn(it -> List.of("area-lower-back", "area-calf").contains(it.key()))
                .extracting(it -> it.name(), it -> it.region())
                .containsExactlyInAnyOrder(tuple("lower back", null), tuple("calf region", "lower leg"));
        assertThat(StructureList.all()).noneMatch(it -> it.name().equals(it.region()));
    }

    @Test
    void a_structure_in_free_text_is_listed() {
        var map = map(found(1, "the old scar", Side.LEFT, Severity.SEVERE));

        assertThat(marked(map)).isEmpty();
        assertThat(map.elsewhere()).hasSize(1);
    }

    @Test
    void a_structure_on_the_midline_colours_a_paired_zone_on_both_sides() {
        assertThat(marked(map(found(1, "linea-alba", null, Severity.MILD))))
                .containsExactlyInAnyOrder("abdomen-left-front", "abdomen-right-front");
        assertThat(marked(map(found(1, "sacrum", null, Severity.MILD)))).containsExactly("sacrum-back");
    }

    @Test
    void an_area_shows_its_worst_finding() {
        var map = map(
                found(1, "gluteus-maximus", Side.LEFT, Severity.MILD),
                found(2, "piriformis", Side.LEFT, Severity.SEVERE),
                found(3, "piriformis", Side.BILATERAL, null));

        assertThat(area(map, "buttock-left-back").shade()).isEqualTo(Shade.SEVERE);
        assertThat(area(map, "buttock-left-back").active()).hasSize(3);
        assertThat(area(map, "buttock-right-back").shade()).isEqualTo(Shade.UNRATED);
    }

    @Test
    void a_reassessment_says_how_bad_it_is_now_and_which_way_it_went() {
        var map = map(
                found(1, "gluteus-maximus", Side.LEFT, Severity.SEVERE),
                new FindingReassessed(
                        Course.CLIENT,
                        Course.EPISODE,
                        FoundingStory.id(1),
                        FindingChange.IMPROVED,
                        Severity.MILD,
                        MONDAY.plusDays(7),
                        null));
        var area = area(map, "buttock-left-back");

        assertThat(area.shade()).isEqualTo(Shade.MILD);
        assertThat(area.marks().getFirst().change()).isEqualTo(FindingChange.IMPROVED);
    }

    @Test
    void what_is_resolved_is_shown_as_that_and_hides_nothing() {
        var resolved =
                new FindingResolved(Course.CLIENT, Course.EPISODE, FoundingStory.id(1), MONDAY.plusDays(7), null);
        var severe = found(1, "gluteus-maximus", Side.LEFT, Severity.SEVERE);
        var unrated = found(2, "piriformis", Side.LEFT, null);

        var alone = area(map(severe, resolved), "buttock-left-back");
        assertThat(alone.shade()).isEqualTo(Shade.RESOLVED);
        assertThat(alone.resolved()).isEqualTo(1);
        assertThat(area(map(severe, unrated, resolved), "buttock-left-back").shade())
                .isEqualTo(Shade.UNRATED);
    }

    private static FindingRecorded found(
            int number, String structure, @Nullable Side side, @Nullable Severity severity) {
        return new FindingRecorded(
                Course.CLIENT,
                Course.EPISODE,
                FoundingStory.id(number),
                structure,
                side,
                null,
                null,
                FindingQuality.RESTRICTION,
                severity,
                MONDAY,
                null);
    }

    private static BodyMap map(ClinicalEvent... events) {
        var course = Course.from(MONDAY);
        Stream.of(events).forEach(course::then);
        return map(course.events());
    }

    private static BodyMap map(List<ClinicalEvent> events) {
        return BodyMap.of(
                CarePlan.of(FoundingStory.recorded(events)).currentEpisode().orElseThrow());
    }

    private static List<String> marked(BodyMap map) {
        return areas(map)
                .filter(area -> !area.marks().isEmpty())
                .map(area -> area.shape().key())
                .toList();
    }

    private static Area area(BodyMap map, String key) {
        return areas(map)
                .filter(area -> area.shape().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Area> areas(BodyMap map) {
        return map.views().stream().flatMap(view -> view.areas().stream());
    }
}
