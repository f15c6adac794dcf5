package care.anamnesis.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final List<VerifierKey> KEYS = keys();

    private static List<VerifierKey> keys() {
        var keys = new ArrayList<VerifierKey>();
        for (var name : List.of("x1.example", "x2.example", "x3.example", "y1.example", "y2.example")) {
            keys.add(SignerKey.generate(name, SignatureType.COSIGNATURE).verifier());
        }
        return keys;
    }

    /** {@code KEY0} to {@code KEY4} stand for the keys of witnesses, {@code LOG} for that of a log. */
    private static Policy parse(String text) {
        var written = text.replace("LOG", WrittenLog.KEY.verifier().toString());
        for (int i = 0; i < KEYS.size(); i++) {
            written = written.replace("KEY" + i, KEYS.get(i).toString());
        }
        return Policy.parse(written);
    }

    @Test
    void groups_of_groups_are_met_as_the_specification_says() {
        var policy = parse("""
                # two organizations
                log LOG

                witness X1 KEY0 https://x1.example/witness
                \twitness  X2 KEY1\t
                witness X3 KEY2
                group X-witnesses 2 X1 X2 X3
                witness Y1 KEY3
                witness Y2 KEY4
                group Y-witnesses any Y1 Y2
                group X-and-Y all X-witnesses Y-witnesses
                quorum X-and-Y
                """);

        assertThat(policy.isMetBy(Set.of("X1", "X3", "Y2"))).isTrue();
        assertThat(policy.isMetBy(Set.of("X1", "X2", "X3"))).isFalse();
        assertThat(policy.isMetBy(Set.of("X1", "Y1", "Y2"))).isFalse();
        assertThat(policy.witnesses().getFirst().url()).isEqualTo(URI.create("https://x1.example/witness"));
        assertThat(policy.witnesses().get(1).url()).isNull();
        assertThat(Policy.parse(policy.text())).isEqualTo(policy);
    }

    @Test
    void without_a_quorum_no_witness_is_needed() {
        assertThat(parse("quorum none").isMetBy(Set.of())).isTrue();
        assertThat(parse("witness X1 KEY0\nquorum none\n").isMetBy(Set.of())).isTrue();
        assertThat(parse("witness X1 KEY0\nquorum X1\n").isMetBy(Set.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "witness X1 KEY0",
                "quorum X1\nwitness X1 KEY0",
                "quorum none\nquorum none",
                "witness none KEY0\nquorum none",
                "witness X1 KEY0\nwitness X1 KEY1\nquorum X1",
                "witness X1 KEY0\nwitness X2 KEY0\nquorum X1",
                "witness X1 LOG\nquorum X1",
                "log KEY0\nquorum none",
                "log LOG\nlog LOG\nquorum none",
                "group G any X1\nwitness X1 KEY0\nquorum G",
                "witness X1 KEY0\ngroup G any G\nquorum G",
                "witness X1 KEY0\ngroup G 0 X1\nquorum G",
                "witness X1 KEY0\ngroup G 2 X1\nquorum G",
                "witness X1 KEY0\ngroup G some X1\nquorum G",
                "witness X1 KEY0\ngroup G any\nquorum G",
                "witness X1 KEY0\ngroup G any X1 X1\nquorum G",
                "witness X1 KEY0\ngroup G any X1\ngroup H any X1\nquorum H",
                "witness X1 KEY0\ngroup X1 any X1\nquorum X1",
                "witness X1 KEY0 not a url\nquorum X1",
                "witness X1\nquorum X1",
                "sponsor X1\nquorum none",
                "quorum none\r\n"
            })
    void what_is_no_policy_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text));
    }
}
