package care.anamnesis.eventlog.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A private key of Ed25519 with the verifier key that belongs to it. Stored as two lines: the private key as Go's note
 * package writes it ({@code PRIVATE+KEY+NAME+KEY-ID+BASE64}), and the verifier key.
 */
public final class SignerKey {
    private static final int SEED = 32;
    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final byte[] PKCS8_OF_ED25519 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey key;

    private SignerKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
        this.key = privateKey(seed);
    }

    /**
     * The key that belongs to a seed (RFC 8032, section 5.1.5).
     *
     * @param seed 32 bytes, secret
     */
    public static SignerKey of(String name, SignatureType type, byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return new SignerKey(
                    VerifierKey.of(name, type, generator.generateKeyPair().getPublic()), seed.clone());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    public static SignerKey generate(String name, SignatureType type) {
        var seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return of(name, type, seed);
    }

    /** @throws IllegalArgumentException unless these are two such lines whose keys belong together */
    public static SignerKey parse(String lines) {
        var parts = lines.strip().split("\\R", -1);
        if (parts.length != 2 || !parts[0].startsWith(PRIVATE)) {
            throw new IllegalArgumentException("A signing key is two lines: PRIVATE+KEY+…, and its verifier key");
        }
        var verifier = VerifierKey.parse(parts[1]);
        var written = parts[0].substring(PRIVATE.length()).split("\\+", 3);
        var content = Base64.getDecoder().decode(written[written.length - 1]);
        if (content.length != 1 + SEED || content[0] != verifier.type().id()) {
            throw new IllegalArgumentException("A signing key of Ed25519 has 33 bytes, the first names its type");
        }
        var signer = of(verifier.name(), verifier.type(), Arrays.copyOfRange(content, 1, content.length));
        if (!signer.written().equals(lines.strip() + "\n")) {
            throw new IllegalArgumentException("The two lines of the signing key do not belong together");
        }
        return signer;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The line for the end of a note. */
    public NoteSignature sign(String text) {
        if (verifier.type() != SignatureType.ED25519) {
            throw new IllegalStateException("This key makes cosignatures only");
        }
        return NoteSignature.by(verifier, sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The line with which a witness says that it has seen this checkpoint, and none larger, by this time. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant now) {
        if (verifier.type() != SignatureType.COSIGNATURE) {
            throw new IllegalStateException("This key makes no cosignatures");
        }
        long time = now.getEpochSecond();
        var signature = sign(NoteSignature.cosigned(time, checkpoint.text()));
        return NoteSignature.by(
                verifier,
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(time)
                        .put(signature)
                        .array());
    }

    /** As it is stored; secret. */
    public String written() {
        var content = ByteBuffer.allocate(1 + SEED)
                .put(verifier.type().id())
                .put(seed)
                .array();
        return PRIVATE + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(content) + "\n" + verifier + "\n";
    }

    /** Only the public part. */
    @Override
    public String toString() {
        return "signer of " + verifier;
    }

    private byte[] sign(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }

    private static PrivateKey privateKey(byte[] seed) {
        var encoded = ByteBuffer.allocate(PKCS8_OF_ED25519.length + SEED)
                .put(PKCS8_OF_ED25519)
                .put(seed)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a key of Ed25519", e);
        }
    }

    /** Java gives the public key of Ed25519 only to who generates the pair, from 32 random bytes: these. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient byte[] seed;

        Given(byte[] seed) {
            if (seed.length != SEED) {
                throw new IllegalArgumentException("A seed of Ed25519 has 32 bytes");
            }
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
