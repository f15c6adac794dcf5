package care.anamnesis.standalone.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A device that keeps one passkey, without a browser: it answers as WebAuthn says (level 3, 5.1 and 6), for one address,
 * and always states that it has verified the person.
 */
public final class Passkey {
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_KEY = 0x40;
    private static final int COORDINATE = 32;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final String origin;
    private final String relyingParty;
    private final KeyPair keys;
    private final byte[] id;
    private String person;

    private Passkey(String origin, String relyingParty, KeyPair keys, byte[] id, String person) {
        this.origin = origin;
        this.relyingParty = relyingParty;
        this.keys = keys;
        this.id = id;
        this.person = person;
    }

    /** @param origin the address of the service, with its domain, for example {@code https://record.example.org} */
    public static Passkey at(String origin, String domain) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var id = new byte[COORDINATE];
            new SecureRandom().nextBytes(id);
            return new Passkey(origin, domain, generator.generateKeyPair(), id, "");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has to be kept so that it is the same device later. */
    public record Kept(String origin, String domain, String secret, String open, String id, String person) {}

    public Kept keep() {
        return new Kept(
                origin,
                relyingParty,
                TEXT.encodeToString(keys.getPrivate().getEncoded()),
                TEXT.encodeToString(keys.getPublic().getEncoded()),
                TEXT.encodeToString(id),
                person);
    }

    public static Passkey from(Kept kept) {
        try {
            var factory = KeyFactory.getInstance("EC");
            var keys = new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(bytes(kept.open()))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(kept.secret()))));
            return new Passkey(kept.origin(), kept.domain(), keys, bytes(kept.id()), kept.person());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code navigator.credentials.create} answers to what the service offers. */
    public Map<String, Object> made(JsonNode options) {
        person = options.get("user").get("id").stringValue();
        var attestation = new Cbor()
                .map(3)
                .text("fmt")
                .text("none")
                .text("attStmt")
                .map(0)
                .text("authData")
                .bytes(withKey());
        return credential(Map.of(
                "clientDataJSON",
                TEXT.encodeToString(clientData("webauthn.create", options)),
                "attestationObject",
                TEXT.encodeToString(attestation.done()),
                "transports",
                new String[] {"internal"}));
    }

    /** As {@code navigator.credentials.get} answers to a question of the service. */
    public Map<String, Object> answered(JsonNode options) {
        var clientData = clientData("webauthn.get", options);
        var data = authenticatorData(PRESENT_AND_VERIFIED, new byte[0]);
        return credential(Map.of(
                "clientDataJSON", TEXT.encodeToString(clientData),
                "authenticatorData", TEXT.encodeToString(data),
                "signature", TEXT.encodeToString(signed(data, digest(clientData))),
                "userHandle", person));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        var credential = new LinkedHashMap<String, Object>();
        credential.put("id", TEXT.encodeToString(id));
        credential.put("rawId", TEXT.encodeToString(id));
        credential.put("type", "public-key");
        credential.put("authenticatorAttachment", "platform");
        credential.put("clientExtensionResults", Map.of());
        credential.put("response", response);
        return credential;
    }

    private byte[] clientData(String type, JsonNode options) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, options.get("challenge").stringValue(), origin)
                .getBytes(UTF_8);
    }

    private byte[] withKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        // COSE: an elliptic curve key (2), for ES256 (-7), on P-256 (1)
        var key = new Cbor()
                .map(5)
                .number(1)
                .number(2)
                .number(3)
                .number(-7)
                .number(-1)
                .number(1)
                .number(-2)
                .bytes(coordinate(point.getAffineX()))
                .number(-3)
                .bytes(coordinate(point.getAffineY()))
                .done();
        var attested = ByteBuffer.allocate(16 + 2 + id.length + key.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key);
        return authenticatorData(PRESENT_AND_VERIFIED | WITH_KEY, attested.array());
    }

    private byte[] authenticatorData(int flags, byte[] attested) {
        var party = digest(relyingParty.getBytes(UTF_8));
        return ByteBuffer.allocate(party.length + 1 + 4 + attested.length)
                .put(party)
                .put((byte) flags)
                .putInt(0)
                .put(attested)
                .array();
    }

    private byte[] signed(byte[]... parts) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            for (var part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[COORDINATE];
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return padded;
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** As much of CBOR (RFC 8949) as a passkey needs. */
    private static final class Cbor {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Cbor map(int entries) {
            return head(5, entries);
        }

        Cbor number(int number) {
            return number >= 0 ? head(0, number) : head(1, -1 - number);
        }

        Cbor text(String text) {
            return head(3, text.length()).raw(text.getBytes(UTF_8));
        }

        Cbor bytes(byte[] bytes) {
            return head(2, bytes.length).raw(bytes);
        }

        byte[] done() {
            return out.toByteArray();
        }

        private Cbor head(int kind, int value) {
            if (value < 24) {
                return raw((byte) (kind << 5 | value));
            }
            return value < 256
                    ? raw((byte) (kind << 5 | 24), (byte) value)
                    : raw((byte) (kind << 5 | 25), (byte) (value >> 8), (byte) value);
        }

        private Cbor raw(byte... bytes) {
            out.writeBytes(Arrays.copyOf(bytes, bytes.length));
            return this;
        }
    }
}
