package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ScoreTrend;
import care.anamnesis.pages.Rendered;
import care.anamnesis.pages.record.Sparkline.Score;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.CarePlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparklineTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Test
    void pain_that_goes_falls_from_the_left_to_the_right() {
        var line = Sparkline.of("pain-nrs", List.of(score(0, "10"), score(10, "5"), score(20, "0")));

        assertThat(line.points()).isEqualTo("4.0,4.0 50.0,14.0 96.0,24.0");
        assertThat(line.trend()).isEqualTo(ScoreTrend.BETTER);
        assertThat(List.of(line.endX(), line.endY())).containsExactly("96.0", "24.0");
    }

    @Test
    void days_without_a_score_take_their_place() {
        var line = Sparkline.of("pain-nrs", List.of(score(0, "5"), score(1, "5"), score(20, "5")));

        assertThat(line.points()).isEqualTo("4.0,14.0 8.6,14.0 96.0,14.0");
        assertThat(line.trend()).isEqualTo(ScoreTrend.SAME);
    }

    @Test
    void one_score_is_a_dot_at_the_right() {
        assertThat(Sparkline.of("pain-nrs", List.of(score(0, "0"))).points()).isEqualTo("96.0,24.0");
    }

    @Test
    void an_unknown_instrument_has_a_line_and_no_trend() {
        var line = Sparkline.of("our-own-scale", List.of(score(0, "300"), score(7, "200")));

        assertThat(line.points()).isEqualTo("4.0,4.0 96.0,24.0");
        assertThat(line.trend()).isNull();
        assertThat(line.name()).isEqualTo("our-own-scale");
    }

    @Test
    void the_picture_says_in_words_what_it_shows() {
        var episode = CarePlan.of(FoundingStory.recorded(FoundingStory.events()))
                .currentEpisode()
                .orElseThrow();
        var line = Sparkline.of(episode.outcomes().getFirst());

        assertThat(Rendered.fragment("components/sparkline", "sparkline", Locale.UK, Map.of("line", line)))
                .contains(
                        "aria-label=\"Pain, numeric rating scale: 7 on 3 March 2025, 0 on 15 September 2025, better\"")
                .contains("sparkline-better");
        assertThat(Rendered.fragment("components/sparkline", "sparkline", Locale.US, Map.of("line", line)))
                .contains("7 on March 3, 2025");
    }

    private static Score score(int day, String value) {
        return new Score(MONDAY.plusDays(day), new BigDecimal(value));
    }
}
