package care.anamnesis.query.http;

import care.anamnesis.eventlog.secret.ServiceKey;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes where a page ended, so that the next one continues there. A cursor is encrypted with a key of the service,
 * and authenticated together with its question: it reveals nothing about a client, cannot be forged, and is valid for
 * no other question.
 */
@Component
public final class Cursors {
    private static final String PURPOSE = "cursors";
    private static final String KEY = "AES";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_ID_BYTES = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServiceSecrets secrets;
    private final ServiceKey current;
    private final SecureRandom random = new SecureRandom();

    Cursors(ServiceSecrets secrets) {
        this.secrets = secrets;
        this.current = secrets.current(PURPOSE, KEY);
    }

    public String of(Record question, Record place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, question, place.getClass());
            var sealed = cipher.doFinal(JSON.writeValueAsBytes(place));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(joined(HexFormat.of().parseHex(current.id()), nonce, sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    /** @throws org.springframework.web.ErrorResponseException if the cursor was not given for this question */
    public <T extends Record> T read(Record question, String cursor, Class<T> place) {
        return decoded(cursor)
                .flatMap(bytes -> opened(question, bytes, place))
                .orElseThrow(() ->
                        Refusals.badRequest("The value of after does not come from an earlier page of this question."));
    }

    /** Null for the first page. */
    public <T extends Record> @Nullable T readIfGiven(Record question, @Nullable String cursor, Class<T> place) {
        return cursor == null ? null : read(question, cursor, place);
    }

    private <T extends Record> Optional<T> opened(Record question, byte[] bytes, Class<T> place) {
        if (bytes.length <= KEY_ID_BYTES + NONCE_BYTES) {
            return Optional.empty();
        }
        var keyId = HexFormat.of().formatHex(bytes, 0, KEY_ID_BYTES);
        var nonce = Arrays.copyOfRange(bytes, KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES);
        var sealed = Arrays.copyOfRange(bytes, KEY_ID_BYTES + NONCE_BYTES, bytes.length);
        return secrets.named(keyId, PURPOSE, KEY).flatMap(key -> opened(key, nonce, sealed, question, place));
    }

    private static <T extends Record> Optional<T> opened(
            ServiceKey key, byte[] nonce, byte[] sealed, Record question, Class<T> place) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, question, place);
            return Optional.of(JSON.readValue(cipher.doFinal(sealed), place));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    private static Cipher cipher(int mode, ServiceKey key, byte[] nonce, Record question, Class<? extends Record> place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((place.getName() + QuestionText.of(question)).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Optional<byte[]> decoded(String cursor) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] joined(byte[] keyId, byte[] nonce, byte[] sealed) {
        var all = Arrays.copyOf(keyId, keyId.length + nonce.length + sealed.length);
        System.arraycopy(nonce, 0, all, keyId.length, nonce.length);
        System.arraycopy(sealed, 0, all, keyId.length + nonce.length, sealed.length);
        return all;
    }
}
