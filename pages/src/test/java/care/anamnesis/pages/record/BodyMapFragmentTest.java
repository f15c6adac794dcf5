package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.BodyView;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.pages.Rendered;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.CarePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyMapFragmentTest {
    private static final BodyMap MAP = map();

    @Test
    void every_zone_says_what_it_is_and_what_was_found_there() {
        var picture = picture("display");

        assertThat(all(picture, "role=\"button\"")).hasSize(45 + 44);
        assertThat(labels(picture))
                .contains(
                        "left middle back, 1 finding, worst moderate",
                        "left buttock, 2 findings, worst severe",
                        "right buttock, no findings",
                        "thoracic spine, no findings");
    }

    /** The letters are at the client's sides, by the coordinates of the drawing. */
    @Test
    void the_letters_are_on_the_clients_sides() {
        for (var seen : MAP.views()) {
            var drawn = drawn(seen.view());
            var left = letter(drawn, Side.LEFT, "L");
            var right = letter(drawn, Side.RIGHT, "R");
            var leftShoulder = Pattern.compile("data-zone=\"shoulder\" data-side=\"LEFT\"[^>]* data-x=\"([0-9.]+)\"")
                    .matcher(drawn);

            assertThat(leftShoulder.find()).isTrue();
            assertThat(Math.abs(left - Double.parseDouble(leftShoulder.group(1))))
                    .isLessThan(60);
            assertThat(left > right).as("%s", seen.view()).isEqualTo(seen.view() == BodyView.FRONT);
        }
    }

    @Test
    void two_maps_on_a_page_share_no_id() {
        var page = picture("display") + render("thumbnail-of-it", "thumbnail");

        assertThat(all(page, " id=\"[^\"]+\"").stream().map(MatchResult::group)).doesNotHaveDuplicates();
    }

    @Test
    void a_map_that_is_only_looked_at_has_nothing_to_press_and_says_in_words_what_it_shows() {
        for (var mode : List.of("picture", "thumbnail")) {
            assertThat(picture(mode))
                    .doesNotContain("role=\"button\"", "tabindex")
                    .contains("<li>Back: left middle back, 1 finding, worst moderate</li>");
        }
    }

    @Test
    void what_no_area_shows_is_named() {
        assertThat(picture("display")).contains("Not on the figure:", "the old scar", "recorded as free text");
    }

    @Test
    void the_chooser_names_where_every_structure_is_listed_and_no_side_is_chosen_beforehand() {
        var chooser = Rendered.fragment("components/body-map", "chooser", Locale.UK, Map.of("map", MAP, "id", "new"));

        assertThat(chooser).contains("data-catalogue=\"" + StructureList.address() + "\"");
        assertThat(StructureList.all())
                .hasSameSizeAs(StructureCatalogue.standard().all());
        assertThat(chooser).doesNotContain("checked");
    }

    @Test
    void nothing_is_styled_or_scripted_in_the_page() {
        assertThat(picture("display")).doesNotContain("style=", "<style", "<script", "onclick");
    }

    private static String drawn(BodyView view) {
        var svg = Pattern.compile("data-view=\"" + view + "\".*?</svg>", Pattern.DOTALL)
                .matcher(picture("display"));
        assertThat(svg.find()).isTrue();
        return svg.group();
    }

    private static double letter(String drawn, Side side, String letter) {
        var text = Pattern.compile("<text class=\"body-map-letter\" x=\"([0-9.]+)\" y=\"52\" data-side=\"" + side
                        + "\">" + letter + "<")
                .matcher(drawn);
        assertThat(text.find()).as("%s", side).isTrue();
        return Double.parseDouble(text.group(1));
    }

    private static List<String> labels(String picture) {
        return all(picture, "aria-label=\"([^\"]+)\"").stream()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<MatchResult> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static String picture(String mode) {
        return render("map", mode);
    }

    private static String render(String id, String mode) {
        return Rendered.fragment(
                "components/body-map", "body-map", Locale.UK, Map.of("map", MAP, "id", id, "mode", mode));
    }

    private static BodyMap map() {
        var events = new ArrayList<ClinicalEvent>(FoundingStory.evaluation(FoundingStory.CLIENT, "Robin Ashdown"));
        events.add(found(30, "piriformis", Side.LEFT));
        events.add(found(31, "the old scar", null));
        return BodyMap.of(
                CarePlan.of(FoundingStory.recorded(events)).currentEpisode().orElseThrow());
    }

    private static FindingRecorded found(int number, String structure, @Nullable Side side) {
        return new FindingRecorded(
                FoundingStory.CLIENT,
                FoundingStory.EPISODE,
                FoundingStory.id(number),
                structure,
                side,
                null,
                null,
                FindingQuality.TENDERNESS,
                Severity.SEVERE,
                FoundingStory.EVALUATION,
                null);
    }
}
