package care.anamnesis.service.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.anamnesis.eventlog.secret.ServiceKey;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/** Seals a private key under the secret of the service: whoever reads the database alone cannot sign with it. */
@Component
@WithOwnTokens
final class KeySeal {
    private static final String PURPOSE = "token keys";
    private static final String ALGORITHM = "AES";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final ServiceSecrets secrets;

    KeySeal(ServiceSecrets secrets) {
        this.secrets = secrets;
    }

    /** @param name of what is sealed: it cannot be opened as something else */
    String close(String key, String name) {
        var by = secrets.current(PURPOSE, ALGORITHM);
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, by, nonce, name).doFinal(key.getBytes(UTF_8));
            var whole =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return by.id() + " " + HexFormat.of().formatHex(whole.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** Empty if it was sealed under a secret that is not known any more, or is not what was sealed. */
    Optional<String> open(String sealed, String name) {
        var parts = sealed.split(" ", 2);
        return secrets.named(parts[0], PURPOSE, ALGORITHM).flatMap(by -> {
            var whole = HexFormat.of().parseHex(parts[1]);
            var nonce = new byte[NONCE_BYTES];
            ByteBuffer.wrap(whole).get(nonce);
            try {
                var opened = cipher(Cipher.DECRYPT_MODE, by, nonce, name)
                        .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
                return Optional.of(new String(opened, UTF_8));
            } catch (GeneralSecurityException _) {
                return Optional.empty();
            }
        });
    }

    private static Cipher cipher(int mode, ServiceKey by, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, by.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(UTF_8));
        return cipher;
    }
}
