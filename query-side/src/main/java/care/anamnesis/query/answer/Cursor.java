package care.anamnesis.query.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a page ended. It fits only the question for which it was given, so that no entry is missed or shown twice. */
public final class Cursor {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})-(\\p{XDigit}{16})");

    private Cursor() {}

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
        throw Refusals.badRequest("The value of after does not come from an earlier page of this question.");
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
