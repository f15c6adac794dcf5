package care.anamnesis.query.http;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
public final class Digests {
    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** As a field of RFC 9530 has it, such as {@code Repr-Digest}. */
    public static String field(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    public static String of(DigestOutputStream written) {
        return HexFormat.of().formatHex(written.getMessageDigest().digest());
    }

    public static DigestOutputStream counting(OutputStream out) {
        return new DigestOutputStream(out, sha256());
    }
}
