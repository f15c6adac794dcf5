package care.anamnesis.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts compute, asked in a browser without a page of ours: numbers, days, sentences, scales, commands. */
class BrowserFunctionsTest {
    private static BlankPage page;

    @BeforeAll
    static void open() {
        page = new BlankPage();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7            | 7
            ' 7 '        | 7
            7,5          | 7.5
            7.25         | 7.25
            −3           | -3
            +3           | 3
            0,123456     | 0.123456
            12,345       |
            12.345       | 12.345
            1e3          |
            0x10         |
            ''           |
            1.2.3        |
            0.1234567    |
            1234567890   |
            """)
    void a_number_is_read_strictly(String typed, @Nullable String number) {
        assertThat(page.computes("/js/words/numbers.js", "number", typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"1600, 1200, '[1600,1200]'", "4000, 3000, '[2000,1500]'", "10, 40000, '[1,2000]'"})
    void a_picture_is_sent_in_its_shape_and_not_larger_than_needed(int width, int height, String sent) {
        assertThat(page.computes("/js/words/picture.js", "fitted", width, height))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, 2026-03-30, 2", // clocks go forward between them
        "2026-10-26, 2026-10-24, -2",
        "2024-02-28, 2024-03-01, 2",
        "2026-05-10, 2026-05-10, 0",
        "2026-05-10, '', null"
    })
    void days_are_counted_in_every_time_zone_alike(String first, String last, String days) {
        assertThat(page.computes("/js/words/days.js", "daysFrom", first, last)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-10, true", "1900-01-01, true", "1899-12-31, false", "12026-05-10, false", "'', false"})
    void a_year_that_is_a_slip_is_no_day(String typed, String isDay) {
        assertThat(page.computes("/js/words/days.js", "isDay", typed)).isEqualTo(isDay);
    }

    @Test
    void days_in_a_sentence_are_written_out() {
        assertThat(page.computes("/js/words/days.js", "withDaysInFull", "After 2026-05-01 and by 2026-13-45."))
                .isEqualTo("\"After 1 May 2026 and by 2026-13-45.\"");
    }

    @Test
    void a_sentence_takes_words_as_they_are_and_keeps_places_for_which_there_are_none() {
        assertThat(page.computes("/js/words/sentences.js", "filled", "{1} for {0}, {2}", "$& and {1}", 3))
                .isEqualTo("\"3 for $& and {1}, {2}\"");
    }

    @Test
    void empty_lines_are_none() {
        assertThat(page.computes("/js/words/sentences.js", "lines", " one \n\n  two\n"))
                .isEqualTo("[\"one\",\"two\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            0    | 10   | 3 7    | {"low":0,"high":10}
            0    | 10   | 12     | {"low":0,"high":12}
            none | none | 20 40  | {"low":20,"high":46}
            0    | 1440 | 10 30  | {"low":0,"high":35}
            0    | 1440 | 400    | {"low":0,"high":1440}
            5    | none | 5      | {"low":5,"high":6}
            """)
    void a_scale_shows_all_of_an_instrument_unless_that_would_flatten_it(
            @Nullable Integer minimum, @Nullable Integer maximum, String scores, String scale) {
        var data = new HashMap<String, @Nullable Object>();
        data.put("minimum", minimum);
        data.put("maximum", maximum);
        data.put(
                "scores",
                List.of(scores.split(" ")).stream()
                        .map(score -> Map.of("score", Integer.valueOf(score)))
                        .toList());

        assertThat(page.computes("/js/charts/scales.js", "valueScale", data)).isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | 10   | [0,2,4,6,8,10]
            20 | 46   | [20,30,40]
            0  | 1    | [0,0.2,0.4,0.6,0.8,1]
            3  | 100  | [20,40,60,80,100]
            """)
    void a_scale_is_named_in_round_steps(int low, int high, String ticks) {
        assertThat(page.computes("/js/charts/scales.js", "valueTicks", Map.of("low", low, "high", high)))
                .isEqualTo(ticks);
    }

    @Test
    void weeks_begin_on_mondays_and_months_on_their_first_day() {
        var scale = Map.of("first", noon("2026-02-26"), "last", noon("2026-05-02"));

        assertThat(page.computes("/js/charts/scales.js", "weekly", 4, scale))
                .isEqualTo(days("2026-03-02", "2026-03-30", "2026-04-27"));
        assertThat(page.computes("/js/charts/scales.js", "monthly", 1, scale))
                .isEqualTo(days("2026-03-01", "2026-04-01", "2026-05-01"));
        assertThat(page.computes("/js/charts/scales.js", "monthly", 3, scale)).isEqualTo(days("2026-04-01"));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 5, 15, true", "0, 10, 10, 20, false", "5, 6, 0, 10, true", "11, 12, 0, 10, false"})
    void boxes_that_touch_do_not_overlap(int from, int to, int otherFrom, int otherTo, String overlap) {
        var one = Map.of("left", from, "right", to, "top", 0, "bottom", 1);
        var other = Map.of("left", otherFrom, "right", otherTo, "top", 0, "bottom", 1);

        assertThat(page.computes("/js/frame/boxes.js", "overlap", one, other)).isEqualTo(overlap);
    }

    @Test
    void a_command_is_put_together_by_the_names_of_its_fields_without_the_rows_that_nobody_filled() {
        var said = List.of(
                List.of("episodeId", "e"),
                List.of("interventions/2/name", "b"),
                List.of("interventions/0/name", "a"),
                List.of("frequency/visits", 2),
                List.of("changes/a~1b~0c", true),
                List.of("structures", "x", true),
                List.of("structures", "y", true));

        assertThat(page.computes("/js/recording/command.js", "commandOf", said)).isEqualTo("""
                {"episodeId":"e","interventions":[{"name":"a"},{"name":"b"}],"frequency":{"visits":2},\
                "changes":{"a/b~c":true},"structures":["x","y"]}\
                """);
    }

    @ParameterizedTest
    @CsvSource({"/totalMinutes, total minutes", "/interventions/0/name, 'interventions, name'", "'', ''"})
    void a_field_that_a_form_does_not_have_is_named_in_words(String pointer, String words) {
        assertThat(page.computes("/js/recording/pointers.js", "inWords", pointer))
                .isEqualTo('"' + words + '"');
    }

    private static double noon(String day) {
        return Instant.parse(day + "T12:00:00Z").toEpochMilli();
    }

    private static String days(String... days) {
        return "["
                + String.join(
                        ",",
                        List.of(days).stream()
                                .map(day -> "%.0f".formatted(noon(day)))
                                .toList()) + "]";
    }
}
