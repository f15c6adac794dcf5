package care.anamnesis.command.intake;

import care.anamnesis.eventlog.secret.ServiceKey;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * The hash of a request in the log, to distinguish a repeated request from another one. It uses a key from outside the
 * database, so a copy of the database does not let anyone guess short entries.
 */
@Component
final class RequestHash {
    private static final String PURPOSE = "request hashes";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SEPARATOR = ":";

    private final ServiceSecrets secrets;
    private final ServiceKey current;

    RequestHash(ServiceSecrets secrets) {
        this.secrets = secrets;
        this.current = secrets.current(PURPOSE, ALGORITHM);
    }

    String of(AskedRequest asked) {
        return hash(current, asked);
    }

    /** Whether a request is the one stored with this hash, even if another secret was in use then. */
    Comparison compare(String stored, AskedRequest asked) {
        var keyId = stored.substring(0, Math.max(0, stored.indexOf(SEPARATOR)));
        return secrets.named(keyId, PURPOSE, ALGORITHM)
                .map(key -> isEqual(stored, hash(key, asked)) ? Comparison.SAME : Comparison.OTHER)
                .orElse(Comparison.SECRET_UNKNOWN);
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(ServiceKey key, AskedRequest asked) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key.key());
            asked.update(mac);
            return key.id() + SEPARATOR + HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    enum Comparison {
        SAME,
        OTHER,
        SECRET_UNKNOWN
    }
}
