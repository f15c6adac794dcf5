package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.pages.Rendered;
import care.anamnesis.pages.record.Occasion.Kind;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeChartTest {
    @Test
    void what_changed_in_the_care_stands_beside_the_scores_in_the_order_in_which_it_happened() {
        var chart = OutcomeChart.of(story()).getFirst();

        assertThat(chart.occasions())
                .startsWith(frequency(FoundingStory.EVALUATION, 1))
                .contains(
                        frequency(FoundingStory.LESS_OFTEN, 2),
                        practice(
                                FoundingStory.EVALUATION,
                                Kind.ASSIGNED,
                                HomePracticeKind.SELF_MYOFASCIAL_RELEASE,
                                "latissimus dorsi"))
                .endsWith(practice(
                        FoundingStory.DISCHARGE.minusDays(14), Kind.DISCONTINUED, HomePracticeKind.SOMATIC_TRACKING));
    }

    @Test
    void the_table_says_all_that_the_picture_is_drawn_from() {
        var chart = OutcomeChart.of(story()).getFirst();
        var page =
                Rendered.fragment("components/outcome-chart", "chart", Locale.UK, Map.of("chart", chart, "id", "pain"));

        assertThat(page)
                .contains("data-minimum=\"0\" data-maximum=\"10\" data-band=\"2\"")
                .contains("<tr data-on=\"2025-03-03\" data-score=\"7\">", "<td>first score</td>")
                .contains("<tr data-on=\"2025-09-15\" data-score=\"0\">", "<td>-7</td>", "better, enough to matter")
                .contains("<tr data-on=\"2025-06-16\" data-kind=\"FREQUENCY\">", "<td>every other week</td>")
                .contains("<td>self-myofascial release: latissimus dorsi</td>", "<td>somatic tracking</td>")
                .contains("points of 10; lower is better")
                .doesNotContain("??");
    }

    private static Occasion frequency(LocalDate on, int weeks) {
        return new Occasion(on, Kind.FREQUENCY, new VisitFrequency(1, weeks, PeriodUnit.WEEK), null, List.of());
    }

    private static Occasion practice(LocalDate on, Kind kind, HomePracticeKind practice, String... targets) {
        return new Occasion(on, kind, null, practice, List.of(targets));
    }

    private static Episode story() {
        return CarePlan.of(FoundingStory.recorded(FoundingStory.events()))
                .currentEpisode()
                .orElseThrow();
    }
}
