package care.anamnesis.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Contradiction;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContradictionTextsTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", Locale.ROOT);

    @ParameterizedTest
    @EnumSource(Contradiction.class)
    void the_history_has_words_for_everything_that_can_be_confirmed(Contradiction contradiction) {
        assertThat(TEXTS.getString("contradiction." + contradiction.key())).isNotBlank();
    }
}
