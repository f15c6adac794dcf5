package care.anamnesis.eventlog.proof;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A SHA-256 hash of a Merkle tree, as in RFC 9162, section 2.1. */
public final class Hash {
    static final int LENGTH = 32;

    /** The root of a tree without leaves. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash ofLeaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    static Hash ofNode(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The root over what stands at one level, from left to right; the last may cover fewer leaves than the others. */
    static Hash ofRow(List<Hash> row) {
        if (row.size() == 1) {
            return row.getFirst();
        }
        int left = Integer.highestOneBit(row.size() - 1);
        return ofNode(ofRow(row.subList(0, left)), ofRow(row.subList(left, row.size())));
    }

    /** @throws IllegalArgumentException unless it is the standard base64 of 32 bytes */
    public static Hash parse(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        var hash = of(bytes, 0);
        if (bytes.length != LENGTH || !hash.toString().equals(base64)) {
            throw new IllegalArgumentException("A hash has 32 bytes");
        }
        return hash;
    }

    static Hash of(byte[] hashes, int number) {
        return new Hash(Arrays.copyOfRange(hashes, number * LENGTH, (number + 1) * LENGTH));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The SHA-256 of anything, in hexadecimal. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    void putInto(ByteBuffer buffer) {
        buffer.put(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In standard base64, as in a checkpoint. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
