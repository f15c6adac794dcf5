package care.anamnesis.query.practice.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.practice.caseload.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/numbers.md} says what each number counts; its examples are tests that exist. */
class NumbersPageTest {
    private static final Path PAGE = Path.of("../docs/numbers.md");
    private static final String CHANGED = "as the entry that they correct.\n";
    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @ParameterizedTest
    @MethodSource("rows")
    void every_rule_has_an_example_that_a_test_plays(String row) throws IOException {
        var cells = row.split("\\|");
        assertThat(cells).hasSize(5);
        assertThat(cells[3]).isNotBlank();
        var named = NAMED_TEST.matcher(cells[4]).results().toList();
        assertThat(named).isNotEmpty();
        for (var test : named) {
            assertThat(source(test.group(1))).as(test.group()).contains("    void " + test.group(2) + "(");
        }
    }

    @Test
    void no_kind_of_number_is_missing() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(Stream.<Enum<?>[]>of(Due.What.values(), Figure.values(), Stage.values())
                        .flatMap(Arrays::stream)
                        .map(kind -> "`" + kind.name() + "`"))
                .allSatisfy(name -> assertThat(page).contains(name));
    }

    @Test
    void the_page_says_which_numbers_each_event_changes() throws IOException {
        var page = Files.readString(PAGE);
        var rules = page.substring(0, page.indexOf(CHANGED) + CHANGED.length());
        var decided = rules + "\n" + ChangedNumbers.table();
        if (Boolean.getBoolean("anamnesis.approve")) {
            Files.writeString(PAGE, decided);
        }

        assertThat(Files.readString(PAGE).lines())
                .as("if this is meant, write it with -Danamnesis.approve=true")
                .containsExactlyElementsOf(decided.lines().toList());
    }

    static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .takeWhile(line -> !line.equals("## Which events change which numbers"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Number |"))
                .toList();
    }

    private static String source(String test) throws IOException {
        for (var module : List.of("src/test/java", "../shared-events/src/test/java", "../pages/src/test/java")) {
            try (var files = Files.walk(Path.of(module))) {
                var found = files.filter(file -> file.endsWith(test + ".java")).findFirst();
                if (found.isPresent()) {
                    return Files.readString(found.get());
                }
            }
        }
        throw new AssertionError("There is no test class " + test);
    }
}
