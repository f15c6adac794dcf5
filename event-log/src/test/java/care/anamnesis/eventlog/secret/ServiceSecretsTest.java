package care.anamnesis.eventlog.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSecretsTest {
    private static final String FIRST = "0b".repeat(32);
    private static final String SECOND = "a7".repeat(32);

    @Test
    void the_same_secret_and_purpose_give_the_same_key_on_every_node() {
        assertThat(hex(ServiceSecrets.of(FIRST).current("cursors", "AES")))
                .isEqualTo(hex(ServiceSecrets.of(FIRST + "\n").current("cursors", "AES")))
                .hasSize(64);
    }

    @Test
    void each_purpose_and_each_secret_has_a_key_of_its_own() {
        var cursors = ServiceSecrets.of(FIRST).current("cursors", "AES");
        var hashes = ServiceSecrets.of(FIRST).current("request hashes", "HmacSHA256");
        var others = ServiceSecrets.of(SECOND).current("cursors", "AES");

        assertThat(hex(cursors))
                .isNotEqualTo(hex(hashes))
                .isNotEqualTo(hex(others))
                .isNotEqualTo(FIRST);
        assertThat(cursors.id()).isEqualTo(hashes.id()).isNotEqualTo(others.id());
    }

    @Test
    void a_secret_that_was_replaced_still_gives_the_keys_of_what_was_made_with_it() {
        var before = ServiceSecrets.of(FIRST).current("cursors", "AES");
        var rotated = ServiceSecrets.of(SECOND + "\n" + FIRST);

        assertThat(rotated.current("cursors", "AES").id()).isNotEqualTo(before.id());
        assertThat(rotated.named(before.id(), "cursors", "AES"))
                .hasValueSatisfying(found -> assertThat(hex(found)).isEqualTo(hex(before)));
    }

    @Test
    void a_secret_that_is_gone_gives_no_key() {
        var lost = ServiceSecrets.of(FIRST).current("cursors", "AES");

        assertThat(ServiceSecrets.of(SECOND).named(lost.id(), "cursors", "AES")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "secret", "0b0b", "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0"})
    void what_is_no_secret_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> ServiceSecrets.of(text))
                .hasMessageContaining("at least 64 hexadecimal digits")
                .hasMessageNotContaining("0b");
    }

    private static String hex(ServiceKey key) {
        return HexFormat.of().formatHex(key.key().getEncoded());
    }
}
