package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProofTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final String BODY = "{\"name\":\"Anna\"}";
    private static final ServiceSecrets SECRETS = ServiceSecrets.of("ab".repeat(32));

    @ParameterizedTest
    @ValueSource(longs = {-60, 0, 60})
    void whoever_knows_the_secret_proves_it_for_a_minute(long seconds) {
        assertThat(isProved(ServerProof.of(BODY, SECRETS, NOW), BODY, NOW.plusSeconds(seconds)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-61, 61, 86_400})
    void a_proof_is_of_no_use_later_or_earlier(long seconds) {
        assertThat(isProved(ServerProof.of(BODY, SECRETS, NOW), BODY, NOW.plusSeconds(seconds)))
                .isFalse();
    }

    @Test
    void it_is_for_one_body_and_for_one_time() {
        var proof = ServerProof.of(BODY, SECRETS, NOW);
        var later = NOW.plus(Duration.ofSeconds(30));

        assertThat(isProved(proof, BODY.replace("Anna", "Hannah"), NOW)).isFalse();
        assertThat(isProved(proof.replace(NOW.toString(), later.toString()), BODY, later))
                .isFalse();
    }

    @Test
    void another_secret_proves_nothing_and_a_former_one_still_does() {
        var other = "cd".repeat(32);

        assertThat(isProved(ServerProof.of(BODY, ServiceSecrets.of(other), NOW), BODY, NOW))
                .isFalse();
        assertThat(ServerProof.isOf(
                        ServerProof.of(BODY, SECRETS, NOW),
                        BODY,
                        ServiceSecrets.of(other + " " + "ab".repeat(32)),
                        NOW))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b c", "a 2026-03-03T10:00:00Z zz", "a b c d", "  "})
    void what_is_no_proof_is_none(String proof) {
        assertThat(isProved(proof, BODY, NOW)).isFalse();
    }

    private static boolean isProved(String proof, String body, Instant now) {
        return ServerProof.isOf(proof, body, SECRETS, now);
    }
}
