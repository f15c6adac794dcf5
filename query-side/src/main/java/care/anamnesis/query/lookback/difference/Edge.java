package care.anamnesis.query.lookback.difference;

import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.Moment;
import care.anamnesis.query.record.RecordedEvent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** One end of a difference: a version, or an instant, which means the last version at that time. */
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

    /** Refuses a malformed value at once, even if there is no such client. */
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
