package care.anamnesis.query.accountability.audit;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.RefusalReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/auditing.md} lists each field by which the audit report is sorted and filtered, and each code of those fields. */
class AuditingPageTest {
    private static final Path PAGE = Path.of("../docs/auditing.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void every_field_of_the_audit_report_is_listed() throws IOException {
        assertThat(rows().flatMap(row -> codes(row.getFirst())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AuditColumn.values()).map(AuditColumn::title).toList());
    }

    @Test
    void every_kind_of_access_and_every_reason_of_a_refusal_is_listed() throws IOException {
        assertThat(codesOf("access")).containsExactlyElementsOf(names(AccessAction.values()));
        assertThat(codesOf("reason"))
                .containsAll(names(RefusalReason.values()))
                .hasSize(1 + RefusalReason.values().length);
    }

    private static List<String> codesOf(String field) throws IOException {
        return rows().filter(row -> codes(row.getFirst()).anyMatch(field::equals))
                .flatMap(row -> codes(row.getLast()))
                .toList();
    }

    /** The cells of the rows below the heading of the table. */
    private static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("| Field to sort by"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> Arrays.stream(row.split("\\|")).skip(1).toList());
    }

    private static Stream<String> codes(String cell) {
        return CODE.matcher(cell).results().map((MatchResult found) -> found.group(1));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
