package care.anamnesis.service.passkey;

import care.anamnesis.query.http.Digests;
import care.anamnesis.service.session.KeptForPerson;
import care.anamnesis.service.session.WithSessions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes on paper, each of which lets a person register one more passkey, once, and do nothing else. With 120 bits from a
 * generator a plain digest is enough (NIST SP 800-63B-4, 3.1.2.2: at least 112).
 */
@Component
@WithSessions
class RecoveryCodes implements KeptForPerson {
    static final int HOW_MANY = 10;

    private static final int CHARACTERS = 24;
    private static final int IN_A_GROUP = 4;

    /** Without those that people take for another one (Crockford's base 32). */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient tables;

    RecoveryCodes(@Qualifier("signInClient") JdbcClient tables) {
        this.tables = tables;
    }

    /** New ones, to be shown to the person and to nobody else; those before end. */
    List<String> make(UUID person) {
        forgetAll(person);
        var codes = Stream.generate(this::code).limit(HOW_MANY).toList();
        for (var code : codes) {
            tables.sql("insert into recovery_code values (:digest, :person)")
                    .param("digest", digest(code))
                    .param("person", person)
                    .update();
        }
        return codes;
    }

    int left(UUID person) {
        return tables.sql("select count(*) from recovery_code where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** Whose code it was; nobody can use it a second time. */
    Optional<UUID> use(String code) {
        return tables.sql("delete from recovery_code where digest = :digest returning person_id")
                .param("digest", digest(code))
                .query(UUID.class)
                .optional();
    }

    @Override
    public void forgetAll(UUID person) {
        tables.sql("delete from recovery_code where person_id = :person")
                .param("person", person)
                .update();
    }

    private String code() {
        var characters = random.ints(CHARACTERS, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
        return IntStream.range(0, CHARACTERS / IN_A_GROUP)
                .mapToObj(group -> characters.substring(group * IN_A_GROUP, (group + 1) * IN_A_GROUP))
                .collect(Collectors.joining("-"));
    }

    /** However the person writes it: hyphens, spaces and capitals do not matter. */
    private static byte[] digest(String code) {
        var plain = code.toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "")
                .replaceAll("[il]", "1")
                .replace('o', '0');
        return Digests.sha256().digest(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
