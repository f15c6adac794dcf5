package care.anamnesis.pages.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Contradiction;
import care.anamnesis.pages.AllTexts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContradictionTextsTest {
    private static final AllTexts TEXTS = AllTexts.in(Locale.ROOT);

    @ParameterizedTest
    @EnumSource(Contradiction.class)
    void the_history_has_words_for_everything_that_can_be_confirmed(Contradiction contradiction) {
        assertThat(TEXTS.getString("contradiction." + contradiction.key())).isNotBlank();
    }
}
