package care.anamnesis.eventlog.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
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

    public static SignerKey generate(String name, SignatureType type) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPrivate().getEncoded();
            var seed = Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length);
            return new SignerKey(VerifierKey.of(name, type, pair.getPublic()), seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
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
        var signer = new SignerKey(verifier, Arrays.copyOfRange(content, 1, content.length));
        var trial = "trial".getBytes(StandardCharsets.UTF_8);
        if (!signer.written().equals(lines.strip() + "\n") || !verifier.hasSigned(trial, signer.sign(trial))) {
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
}
