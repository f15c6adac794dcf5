package care.anamnesis.eventlog.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** A signature line of a note: {@code — NAME BASE64}, the base64 of the key's id and of what the key has made. */
public final class NoteSignature {
    private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+=*)");

    private final String name;
    private final int keyId;

    /** Of an Ed25519 signature its 64 bytes, of a cosignature eight bytes of time before them. */
    private final byte[] content;

    private NoteSignature(String name, int keyId, byte[] content) {
        this.name = name;
        this.keyId = keyId;
        this.content = content;
    }

    static NoteSignature by(VerifierKey key, byte[] content) {
        return new NoteSignature(key.name(), key.id(), content);
    }

    /** @throws IllegalArgumentException unless it is such a line, without its newline */
    public static NoteSignature parse(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A signature line is written — NAME BASE64");
        }
        var bytes = Base64.getDecoder().decode(parts.group(2));
        if (bytes.length <= Integer.BYTES) {
            throw new IllegalArgumentException("A signature has more than four bytes");
        }
        return new NoteSignature(
                parts.group(1),
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    boolean isOf(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    boolean verifies(VerifierKey key, String text) {
        return isOf(key)
                && switch (key.type()) {
                    case ED25519 -> key.hasSigned(text.getBytes(StandardCharsets.UTF_8), content);
                    case COSIGNATURE ->
                        content.length > Long.BYTES
                                && key.hasSigned(
                                        cosigned(time(), text),
                                        Arrays.copyOfRange(content, Long.BYTES, content.length));
                };
    }

    /** When a witness has made this cosignature, by its own clock. */
    public Instant madeAt() {
        return Instant.ofEpochSecond(time());
    }

    private long time() {
        return ByteBuffer.wrap(content).getLong();
    }

    static byte[] cosigned(long time, String text) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Without its newline. */
    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(Integer.BYTES + content.length)
                .putInt(keyId)
                .put(content)
                .array();
        return "— " + name + " " + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
