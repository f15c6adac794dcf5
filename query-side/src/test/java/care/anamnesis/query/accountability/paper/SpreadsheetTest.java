package care.anamnesis.query.accountability.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class SpreadsheetTest {

    @Example
    void begins_with_a_byte_order_mark_and_a_header_and_ends_its_lines_as_the_standard_says() {
        assertThat(csv("a", "b")).isEqualTo("\uFEFFfirst,second\r\na,b\r\n");
    }

    @Example
    void a_text_that_would_run_as_a_formula_gets_an_apostrophe_in_front() {
        assertThat(csv("=1+1", "+49 30 1234")).endsWith("\r\n'=1+1,'+49 30 1234\r\n");
        assertThat(csv("-2", "@SUM(A1)")).endsWith("\r\n'-2,'@SUM(A1)\r\n");
        assertThat(csv("\tx", "\rx")).contains("'\tx").contains("'\rx");
        assertThat(csv("＝1", "\nx")).contains("'＝1").contains("'\nx");
        assertThat(csv("'s Gravenhage", "a=b")).endsWith("\r\n''s Gravenhage,a=b\r\n");
    }

    @Example
    void numbers_and_times_stay_as_they_are() {
        assertThat(csv(-2, new BigDecimal("-0.5"))).endsWith("\r\n-2,-0.5\r\n");
        assertThat(csv(LocalDate.of(2025, 3, 3), Instant.EPOCH)).endsWith("\r\n2025-03-03,1970-01-01T00:00:00Z\r\n");
    }

    @Example
    void nothing_and_an_empty_text_are_different_things() {
        assertThat(csv(null, "")).endsWith("\r\n,\"\"\r\n");
    }

    @Example
    void a_row_that_does_not_fit_the_header_is_refused() {
        assertThatThrownBy(() -> csv("only one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void every_text_can_be_had_back(@ForAll String first, @ForAll String second) {
        var cells = CsvReader.builder()
                .detectBomHeader(true)
                .ofCsvRecord(new ByteArrayInputStream(csv(first, second).getBytes(StandardCharsets.UTF_8)))
                .stream()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .getFields();

        assertThat(cells.stream().map(Spreadsheet::restored)).containsExactly(encodable(first), encodable(second));
        assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
    }

    /** Half a surrogate pair is no letter. */
    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String csv(@Nullable Object... cells) {
        var out = new ByteArrayOutputStream();
        var sheet = new Spreadsheet(out, List.of("first", "second"));
        sheet.row(cells);
        sheet.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
