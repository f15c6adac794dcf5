package care.anamnesis.eventlog.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event as an entry of the tree, version 1: a canonical text of eleven lines, at most 600 bytes of UTF-8. It holds no
 * content, only the SHA-256 of the stored bytes, so that it can be published apart from the content and verifies after
 * the content has been erased. Each line ends with a newline (U+000A), none contains a control character:
 *
 * <pre>
 * anamnesis-leaf/v1
 * ledger LEDGER
 * position POSITION, counted from 1
 * stream STREAM
 * version VERSION, counted from 1
 * recorded YYYY-MM-DDThh:mm:ss.ffffffZ
 * type TYPE
 * revision REVISION
 * event EVENT-ID
 * payload SHA-256 of the stored payload, 64 hexadecimal digits
 * metadata SHA-256 of the stored metadata, 64 hexadecimal digits
 * </pre>
 *
 * @param recordedAt to the microsecond
 */
public record Leaf(
        String ledger,
        long position,
        String stream,
        long version,
        Instant recordedAt,
        String type,
        String revision,
        String event,
        String payload,
        String metadata) {
    public static final String FORMAT = "anamnesis-leaf/v1";

    /** The longest text; an entry bundle could hold 65,535 bytes for each. */
    public static final int LONGEST = 600;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** @param payload and metadata are the bytes as they are stored */
    public static Leaf of(
            String ledger,
            long position,
            String stream,
            long version,
            Instant recordedAt,
            String type,
            String revision,
            String event,
            byte[] payload,
            byte[] metadata) {
        return new Leaf(
                ledger,
                position,
                stream,
                version,
                recordedAt,
                type,
                revision,
                event,
                Hash.hex(payload),
                Hash.hex(metadata));
    }

    /** @throws IllegalArgumentException if a part contains a control character, or the text is too long */
    public byte[] bytes() {
        var bytes = text().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("The leaf at position " + position + " is longer than 600 bytes");
        }
        if (!isText()) {
            throw new IllegalArgumentException("The leaf at position " + position + " contains a control character");
        }
        return bytes;
    }

    private String text() {
        return String.join(
                "\n",
                FORMAT,
                "ledger " + ledger,
                "position " + position,
                "stream " + stream,
                "version " + version,
                "recorded " + TIME.format(recordedAt),
                "type " + type,
                "revision " + revision,
                "event " + event,
                "payload " + payload,
                "metadata " + metadata,
                "");
    }

    private boolean isText() {
        return Stream.of(ledger, stream, type, revision, event, payload, metadata)
                .allMatch(part -> part.chars().noneMatch(Character::isISOControl));
    }

    public Hash hash() {
        return Hash.ofLeaf(bytes());
    }

    /** Empty if it cannot be an entry at all, as what somebody has put in the place of an event. */
    public Optional<Hash> hashIfWellFormed() {
        try {
            return Optional.of(hash());
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
