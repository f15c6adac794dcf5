package care.anamnesis.pages.frame;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.pages.AllTexts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A missing text appears on the page as its key between question marks. */
class TextsOfPagesTest {
    private static final Pattern NAMED = Pattern.compile("#\\{([\\w.-]+)[(}]|#messages\\.msg\\('([\\w.-]+)'[,)]");

    /** Said of a constant in other words: "every 2 week(s)", where each week is one. */
    private static final Set<String> OTHER_WORDS = Set.of("unit");

    private final AllTexts texts = AllTexts.in(Locale.UK);

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        var templates = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html");

        assertThat(Arrays.stream(templates).flatMap(TextsOfPagesTest::named))
                .hasSizeGreaterThan(1000)
                .filteredOn(name -> !texts.containsKey(name.key()))
                .isEmpty();
    }

    /** Only a text with values is a pattern, in which an apostrophe is written twice. */
    @Test
    void no_text_without_values_shows_an_apostrophe_twice() {
        assertThat(texts.keySet())
                .map(texts::getString)
                .filteredOn(text -> !text.contains("{"))
                .noneMatch(text -> text.contains("''"));
    }

    @Test
    void no_text_stands_in_two_files() {
        assertThat(keys("pages")).doesNotContainAnyElementsOf(keys("messages"));
    }

    @Test
    void american_english_says_only_what_it_says_differently() throws IOException {
        var british = bundle("pages", Locale.ROOT);
        var american = new Properties();
        try (var file = requireNonNull(getClass().getResourceAsStream("/pages_en_US.properties"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            american.load(text);
        }

        assertThat(american.stringPropertyNames())
                .isNotEmpty()
                .allMatch(british::containsKey)
                .noneMatch(key -> british.getString(key).equals(american.getProperty(key)));
    }

    /** A constant of a record has one text, in the words of the record: pages ask for it. */
    @Test
    void pages_have_no_texts_of_their_own_for_the_constants_of_a_record() {
        var ofPages = namesByFamily(keys("pages"));
        var ofRecords = namesByFamily(keys("messages").stream()
                .filter(key -> key.startsWith("constant."))
                .collect(Collectors.toSet()));

        assertThat(ofRecords).hasSizeGreaterThan(20).containsKey("constant.Severity");
        assertThat(ofPages).containsKeys(OTHER_WORDS.toArray(String[]::new));
        assertThat(ofPages.entrySet())
                .filteredOn(family -> !OTHER_WORDS.contains(family.getKey()))
                .filteredOn(family -> ofRecords.values().stream()
                        .anyMatch(constants -> family.getValue().containsAll(constants)))
                .isEmpty();
    }

    private static Set<String> keys(String file) {
        return bundle(file, Locale.ROOT).keySet();
    }

    private static ResourceBundle bundle(String file, Locale language) {
        return ResourceBundle.getBundle(
                file, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The last parts of keys by what comes before them, whatever their letters: those of classes are small. */
    private static Map<String, Set<String>> namesByFamily(Set<String> keys) {
        return keys.stream()
                .filter(key -> key.contains("."))
                .collect(Collectors.groupingBy(
                        key -> key.substring(0, key.lastIndexOf('.')),
                        Collectors.mapping(
                                key -> key.substring(key.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                                Collectors.toSet())));
    }

    private static Stream<Named> named(Resource template) {
        try {
            return NAMED.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> new Named(
                            String.valueOf(template.getFilename()),
                            found.group(1) == null ? found.group(2) : found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Named(String template, String key) {}
}
