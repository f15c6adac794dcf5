package care.anamnesis.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.pages.AllTexts;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One action has one name: its panel has the whole of it, a button the same or its first words. */
class ActionNamesTest {
    private static final String PANEL = "panel.";
    private static final String BUTTON = "client.do.";
    private static final AllTexts TEXTS = AllTexts.in(Locale.ROOT);

    /** Their buttons name the result for the note: saved unsigned, or signed. */
    private static final Set<String> NOTES = Set.of("record-visit", "record-progress-report");

    static Stream<String> actions() {
        return TEXTS.keySet().stream()
                .filter(key -> key.startsWith(PANEL) && key.endsWith(".send"))
                .map(key -> key.substring(PANEL.length(), key.length() - ".send".length()))
                .filter(action -> TEXTS.containsKey(PANEL + action + ".done"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_action_is_called_the_same_wherever_it_is_offered(String action) {
        var name = TEXTS.getString(PANEL + action);

        if (TEXTS.containsKey(BUTTON + action)) {
            assertThat(name).startsWith(TEXTS.getString(BUTTON + action));
        }
        if (!NOTES.contains(action)) {
            assertThat(name).startsWith(TEXTS.getString(PANEL + action + ".send"));
        }
    }
}
