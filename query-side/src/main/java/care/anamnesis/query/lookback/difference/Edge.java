package care.anamnesis.query.lookback.difference;

import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.Moment;
import care.anamnesis.query.record.RecordedEvent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** One end of a difference: a version, or an instant, which stands for the version that was the last one then. */
public final class Edge {
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,11}");

    private Edge() {}

    public static long version(List<RecordedEvent> history, String name, String value) {
        if (!VERSION.matcher(value).matches()) {
            return versionAt(history, instant(name, value));
        }
        var version = Long.parseLong(value);
        if (version > history.size()) {
            throw Refusals.unknownEntry();
        }
        return version;
    }

    /** Says at once what is malformed, whether there is such a client or not. */
    static void check(String name, String value) {
        if (!VERSION.matcher(value).matches()) {
            instant(name, value);
        }
    }

    private static long versionAt(List<RecordedEvent> history, Instant instant) {
        var known = new Moment(instant, null).known(history);
        if (known.isEmpty()) {
            throw Refusals.noRecordThen();
        }
        return known.getLast().version();
    }

    private static Instant instant(String name, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException _) {
            throw Refusals.badRequest("The value of " + name + " is neither a version nor an instant.");
        }
    }
}
