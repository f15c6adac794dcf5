package care.anamnesis.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.pages.AllTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A missing text appears on the page as its key between question marks. */
class TextsOfPagesTest {
    private static final Pattern NAMED = Pattern.compile("#\\{([\\w.-]+)[(}]|#messages\\.msg\\('([\\w.-]+)'[,)]");

    private final AllTexts texts = AllTexts.in(Locale.UK);

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        var templates = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html");

        assertThat(Arrays.stream(templates).flatMap(TextsOfPagesTest::named))
                .hasSizeGreaterThan(1000)
                .filteredOn(name -> !texts.containsKey(name.key()))
                .isEmpty();
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
