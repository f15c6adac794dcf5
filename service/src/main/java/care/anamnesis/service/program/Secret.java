package care.anamnesis.service.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.anamnesis.query.http.Digests;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody is told once and shows later; of each only the digest is kept. */
final class Secret {
    /** Neither vowels nor digits: nothing reads like a word, or like another letter (RFC 8628, 6.1). */
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

    private static final int LONG_BYTES = 32;
    private static final int TYPED_LETTERS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** For a program. */
    static String drawn() {
        var bytes = new byte[LONG_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For a person who types it: 34 bits, for minutes and with few attempts. */
    static String typed() {
        var letters = RANDOM.ints(TYPED_LETTERS, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
        return letters.substring(0, TYPED_LETTERS / 2) + "-" + letters.substring(TYPED_LETTERS / 2);
    }

    /** Whatever capitals, hyphens and spaces she types. */
    static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }

    static byte[] digest(String secret) {
        return Digests.sha256().digest(secret.getBytes(UTF_8));
    }
}
