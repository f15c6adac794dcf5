package care.anamnesis.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Contradiction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} lists every rule of the record with a test that exists. */
class RulesPageTest {
    private static final Path PAGE = Path.of("../docs/rules.md");
    private static final List<Path> CODE = List.of(Path.of("src/main/java/care/anamnesis/command"));
    private static final List<Path> TESTS =
            List.of(Path.of("src/test/java"), Path.of("../shared-events/src/test/java"));
    private static final Pattern REFUSAL =
            Pattern.compile("(?:new RuleViolation|refuse|signed)\\(\\s*(?:visit,\\s*)?\"([^\"]+)\"");
    private static final Pattern LIMIT = Pattern.compile("\"/\\w+\",\\s*\"([^\"]+)\"");
    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void every_sentence_with_which_a_record_refuses_stands_on_the_page() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(found(REFUSAL, CODE))
                .hasSizeGreaterThan(50)
                .allSatisfy(sentence -> assertThat(page).contains(sentence.strip()));
    }

    @Test
    void everything_that_contradicts_itself_in_a_command_stands_on_the_page() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(found(LIMIT, CODE))
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> assertThat(page).contains(rule.strip()));
    }

    @Test
    void every_contradiction_stands_on_the_page_with_its_key_its_sentence_and_its_verdict() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(page)
                        .contains("| %s | `%s` | %s |"
                                .formatted(
                                        rule.sentence(),
                                        rule.contradiction().key(),
                                        rule.verdict() == Rule.Verdict.ASKED
                                                ? "asked"
                                                : rule.verdict() == Rule.Verdict.REFUSED
                                                        ? "refused; asked after a correction of another entry"
                                                        : "refused")));
    }

    @Test
    void there_is_one_rule_for_each_contradiction() {
        assertThat(Rules.ALL.stream().map(Rule::contradiction))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Contradiction.values()));
    }

    @Test
    void every_test_that_the_page_names_exists() throws IOException {
        var page = Files.readString(PAGE);
        var named = NAMED_TEST.matcher(page).results().toList();

        assertThat(named)
                .hasSizeGreaterThan(80)
                .allSatisfy(test -> assertThat(source(test)).contains("void " + test.group(2) + "("));
    }

    private static String source(MatchResult test) throws IOException {
        return java(TESTS)
                .filter(file -> file.endsWith(test.group(1) + ".java"))
                .map(RulesPageTest::read)
                .findFirst()
                .orElse("");
    }

    private static List<String> found(Pattern pattern, List<Path> folders) throws IOException {
        return java(folders)
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(result -> result.group(1))
                .toList();
    }

    private static Stream<Path> java(List<Path> folders) throws IOException {
        var files = Stream.<Path>builder();
        for (var folder : folders) {
            try (var inside = Files.walk(folder)) {
                inside.filter(file -> file.toString().endsWith(".java")).forEach(files);
            }
        }
        return files.build();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
