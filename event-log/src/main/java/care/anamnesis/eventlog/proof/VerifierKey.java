package care.anamnesis.eventlog.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A public key with its name, by which its signatures are found in a note. Written as in C2SP signed-note:
 * {@code NAME+KEY-ID+BASE64}.
 */
public final class VerifierKey {
    private static final int RAW = 32;
    private static final byte[] X509_OF_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern WRITTEN = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

    private final String name;
    private final SignatureType type;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, SignatureType type, byte[] raw) {
        this.name = requireName(name);
        this.type = type;
        this.raw = raw;
        this.key = publicKey(raw);
    }

    static VerifierKey of(String name, SignatureType type, PublicKey key) {
        var encoded = key.getEncoded();
        if (encoded.length != X509_OF_ED25519.length + RAW) {
            throw new IllegalArgumentException("Not a key of Ed25519");
        }
        return new VerifierKey(name, type, Arrays.copyOfRange(encoded, X509_OF_ED25519.length, encoded.length));
    }

    /** @throws IllegalArgumentException unless it is written so, of a supported type, and with the id of its content */
    public static VerifierKey parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A verifier key is written NAME+KEY-ID+BASE64");
        }
        var content = Base64.getDecoder().decode(parts.group(3));
        if (content.length != 1 + RAW) {
            throw new IllegalArgumentException("A verifier key of Ed25519 has 33 bytes");
        }
        var key = new VerifierKey(
                parts.group(1), SignatureType.of(content[0]), Arrays.copyOfRange(content, 1, content.length));
        if (!key.toString().equals(text)) {
            throw new IllegalArgumentException("The id of the verifier key is not that of its content");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /** The key alone, whatever it is called. */
    ByteBuffer bytes() {
        return ByteBuffer.wrap(raw).asReadOnlyBuffer();
    }

    /** The first four bytes of the hash over name, type and key. */
    int id() {
        var digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(type.id());
        return ByteBuffer.wrap(digest.digest(raw)).getInt();
    }

    /** The SHA-256 of type and key, in hexadecimal: short enough to be compared by people. */
    public String fingerprint() {
        var digest = Hash.sha256();
        digest.update(type.id());
        return HexFormat.of().formatHex(digest.digest(raw));
    }

    boolean hasSigned(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false; // of the wrong length, for example
        }
    }

    private static PublicKey publicKey(byte[] raw) {
        var encoded = ByteBuffer.allocate(X509_OF_ED25519.length + RAW)
                .put(X509_OF_ED25519)
                .put(raw)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a key of Ed25519", e);
        }
    }

    private static String requireName(String name) {
        if (name.isEmpty()
                || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new IllegalArgumentException("The name of a key is not empty and contains no space and no plus sign");
        }
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        var content = ByteBuffer.allocate(1 + RAW).put(type.id()).put(raw).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(content);
    }
}
