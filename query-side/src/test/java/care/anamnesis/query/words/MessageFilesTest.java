package care.anamnesis.query.words;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.StoredName;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessageFilesTest {
    private final LanguageOfRecords language = new LanguageOfRecords();

    @Test
    void every_event_constant_field_and_list_of_a_record_has_its_text_and_no_text_is_left_over() {
        assertThat(keys("constant.")).containsExactlyElementsOf(language.constants());
        assertThat(keys("field.")).containsExactlyElementsOf(language.fields());
        assertThat(keys("item.")).containsExactlyElementsOf(language.items());
        assertThat(keys("event."))
                .containsExactlyElementsOf(StoredName.all().keySet().stream()
                        .map(stored -> "event." + stored.name())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void american_english_says_only_what_it_says_differently() throws IOException {
        var british = bundle(Locale.ROOT);
        var american = new Properties();
        try (var file = requireNonNull(getClass().getResourceAsStream("/messages_en_US.properties"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            american.load(text);
        }

        assertThat(american.stringPropertyNames())
                .isNotEmpty()
                .allMatch(british::containsKey)
                .noneMatch(key -> british.getString(key).equals(american.getProperty(key)));
    }

    private static Set<String> keys(String family) {
        return bundle(Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(family))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
