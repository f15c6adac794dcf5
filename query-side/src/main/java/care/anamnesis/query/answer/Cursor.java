package care.anamnesis.query.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a page ended. It fits only the question for which it was given, so that no entry is missed or shown twice. */
public final class Cursor {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})-(\\p{XDigit}{16})");

    private static final Pattern VERSIONED = Pattern.compile("(\\d{1,12})-(.*)");

    private Cursor() {}

    /** Where a page ended, of an answer that stays as of one version of a record while that goes on. */
    public record Place(long version, long last) {}

    public static String of(Record question, Place place) {
        return place.version() + "-" + of(at(question, place.version()), place.last());
    }

    public static Place readPlace(Record question, String cursor) {
        var parts = VERSIONED.matcher(cursor);
        if (!parts.matches()) {
            throw refused();
        }
        var version = Long.parseLong(parts.group(1));
        return new Place(version, read(at(question, version), parts.group(2)));
    }

    /** @param question which tells itself apart from every other by its {@code toString} */
    public static String of(Record question, long last) {
        return last + "-" + digest(question + "|" + last);
    }

    public static long read(Record question, String cursor) {
        var parts = FORM.matcher(cursor);
        if (parts.matches()) {
            var last = Long.parseLong(parts.group(1));
            if (of(question, last).equals(cursor)) {
                return last;
            }
        }
        throw refused();
    }

    private static Record at(Record question, long version) {
        record AsOf(Record question, long version) {}
        return new AsOf(question, version);
    }

    private static RuntimeException refused() {
        return Refusals.badRequest("The value of after does not come from an earlier page of this question.");
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }
}
