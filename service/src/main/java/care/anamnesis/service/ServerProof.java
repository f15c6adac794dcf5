package care.anamnesis.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.anamnesis.eventlog.secret.ServiceKey;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Proves that a request comes from somebody who can read the secret of the service: on its server, an operator. The proof
 * is for one body, and for a minute.
 */
public final class ServerProof {
    public static final String HEADER = "Anamnesis-Server-Proof";
    public static final String ADDRESS = "/first-officer";

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String PURPOSE = "server proof";
    private static final String ALGORITHM = "HmacSHA256";

    private ServerProof() {}

    public static String of(String body, ServiceSecrets secrets, Instant now) {
        var key = secrets.current(PURPOSE, ALGORITHM);
        return key.id() + " " + now + " " + HexFormat.of().formatHex(code(key, now, body));
    }

    public static boolean isOf(String proof, String body, ServiceSecrets secrets, Instant now) {
        var parts = proof.split(" ", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            var made = Instant.parse(parts[1]);
            var given = HexFormat.of().parseHex(parts[2]);
            return Duration.between(made, now).abs().compareTo(LONGEST) <= 0
                    && secrets.named(parts[0], PURPOSE, ALGORITHM)
                            .filter(key -> MessageDigest.isEqual(given, code(key, made, body)))
                            .isPresent();
        } catch (DateTimeException | IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] code(ServiceKey key, Instant made, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key.key());
            return mac.doFinal((made + "\n" + body).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
