package care.anamnesis.service.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.service.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void its_domain_is_that_of_all_passkeys_and_its_origin_has_no_path() {
        var address = Address.of(" https://record.example.org:8443/ ");

        assertThat(address.relyingParty()).isEqualTo("record.example.org");
        assertThat(address.origin()).isEqualTo("https://record.example.org:8443");
        assertThat(address.at("/invitation#x")).hasToString("https://record.example.org:8443/invitation#x");
        assertThat(address.isEncrypted()).isTrue();
    }

    @Test
    void on_this_machine_a_browser_uses_passkeys_without_encryption() {
        assertThat(Address.of("http://localhost:8080").isEncrypted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "record.example.org",
                "http://record.example.org",
                "https://10.0.0.7",
                "https://[::1]:8080",
                "http://127.0.0.1:8080",
                "https://record.example.org/practice",
                "https://record.example.org?x=1",
                "https://a b",
                "ftp://record.example.org"
            })
    void where_no_browser_would_use_a_passkey_it_does_not_start(String address) {
        assertThatThrownBy(() -> Address.of(address))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("anamnesis.address");
    }
}
