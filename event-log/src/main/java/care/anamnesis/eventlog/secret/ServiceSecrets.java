package care.anamnesis.eventlog.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secrets of the service: the one in use, then those that it replaced. A key for one purpose is derived from them
 * (HKDF, RFC 5869), so that no key reveals another. All nodes on one database share the secrets.
 */
public final class ServiceSecrets {
    private static final Pattern SECRET = Pattern.compile("(?:[0-9a-fA-F]{2}){32,}");
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final List<Secret> secrets;

    private ServiceSecrets(List<Secret> secrets) {
        this.secrets = secrets;
    }

    /** @param text one secret or several, the one in use first: each at least 64 hexadecimal digits, space between them */
    public static ServiceSecrets of(String text) {
        var words = Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty() || !words.stream().allMatch(SECRET.asMatchPredicate())) {
            throw new IllegalArgumentException(
                    "A service secret has at least 64 hexadecimal digits, and several stand with space between them");
        }
        return new ServiceSecrets(words.stream().map(Secret::of).toList());
    }

    /** The key for new data. */
    public ServiceKey current(String purpose, String algorithm) {
        return secrets.getFirst().key(purpose, algorithm);
    }

    /** The keys of all secrets, the one in use first. */
    public List<ServiceKey> all(String purpose, String algorithm) {
        return secrets.stream().map(secret -> secret.key(purpose, algorithm)).toList();
    }

    /** The key that something was made with, if its secret is still known. */
    public Optional<ServiceKey> named(String id, String purpose, String algorithm) {
        return secrets.stream()
                .filter(secret -> secret.id.equals(id))
                .findFirst()
                .map(secret -> secret.key(purpose, algorithm));
    }

    private record Secret(String id, SecretKey extracted) {
        static Secret of(String hexadecimal) {
            try {
                var extracted = hkdf().deriveKey(
                                "HKDF-PRK",
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(HexFormat.of().parseHex(hexadecimal))
                                        .extractOnly());
                var id = hkdf().deriveData(HKDFParameterSpec.expandOnly(extracted, info("id"), ID_BYTES));
                return new Secret(HexFormat.of().formatHex(id), extracted);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has HKDF", e);
            }
        }

        ServiceKey key(String purpose, String algorithm) {
            try {
                var parameters = HKDFParameterSpec.expandOnly(extracted, info("key " + purpose), KEY_BYTES);
                return new ServiceKey(id, hkdf().deriveKey(algorithm, parameters));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("No key of the algorithm " + algorithm, e);
            }
        }

        private static KDF hkdf() throws GeneralSecurityException {
            return KDF.getInstance("HKDF-SHA256");
        }

        private static byte[] info(String use) {
            return ("anamnesis " + use).getBytes(StandardCharsets.UTF_8);
        }
    }
}
