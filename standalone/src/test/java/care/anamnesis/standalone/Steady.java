package care.anamnesis.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Removes from a text what differs in each run of the service: random ids, the time of the run, digests, ports. */
final class Steady {
    private static final Pattern DRAWN_ID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
    private static final Pattern PRINTED_TIME = Pattern.compile("\\b\\d{1,2} \\w+ (\\d{4}),? \\d\\d:\\d\\d(:\\d\\d)?");

    /** Of 32 bytes. */
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b|\\bsha-256=:[^:]+:");

    private static final Map<Pattern, String> OTHERS = Map.of(
            Pattern.compile("http://localhost:\\d+"), "http://localhost:(port)",
            Pattern.compile("(\"next\" ?: ?)\"[\\w-]+\""), "$1\"(cursor)\"",
            Pattern.compile("(\"application/pdf\",\"bytes\":)\\d+"), "$1\"(bytes)\"",
            Pattern.compile("(\"system\" ?: ?)\"\\d+\""), "$1\"(system)\"",
            Pattern.compile("\"position\":\\d+,\"head\":(\\d+),\"lagEvents\":\\d+,\"lagMillis\":\\d+"),
                    "\"position\":\"(near the head)\",\"head\":$1,\"lagEvents\":\"(lag)\",\"lagMillis\":\"(lag)\"");

    /** How far the log is signed at an export is not the same in each run. */
    private static final Map<Pattern, String> PROOFS = Map.of(
            Pattern.compile("(\"(?:application/json|text/plain)\",\"bytes\":)\\d+"), "$1\"(bytes)\"",
            Pattern.compile("\"proof\":\\{[^}]*}"), "\"proof\":\"(proof)\"",
            Pattern.compile("(?s)\"proofs\":\\[.*?\n],"), "\"proofs\":\"(proofs)\",",
            Pattern.compile("(?<= )[A-Za-z0-9+/]{43}="), "(root)",
            Pattern.compile("\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}"), "+(key)",
            Pattern.compile("checkpoint of \\d+ events"), "checkpoint of (size) events");

    private final Instant runBegan;
    private final Map<String, String> ids = new HashMap<>();

    /** @param runBegan the instant from which a time belongs to this run and not to the story */
    Steady(Instant runBegan) {
        this.runBegan = runBegan;
    }

    String of(String text) {
        var steady = replaced(text, DRAWN_ID, this::numbered);
        steady = replaced(steady, TIME, time -> Instant.parse(time).isBefore(runBegan) ? time : "(time of the run)");
        steady = replaced(steady, DAY, day -> isOfRun(LocalDate.parse(day)) ? "(day of the run)" : day);
        steady = replaced(steady, PRINTED_TIME, this::printed);
        steady = DIGEST.matcher(steady).replaceAll("(digest)");
        for (var others : List.of(OTHERS, PROOFS)) {
            for (var other : others.entrySet()) {
                steady = other.getKey().matcher(steady).replaceAll(other.getValue());
            }
        }
        return steady;
    }

    /** The same id gets the same number everywhere in the answer. */
    private String numbered(String id) {
        return ids.computeIfAbsent(id, _ -> "(id " + (ids.size() + 1) + ")");
    }

    /** Or of the 28 days before it, over which adherence is counted. */
    private boolean isOfRun(LocalDate day) {
        var first = LocalDate.ofInstant(runBegan, ZoneOffset.UTC);
        return !day.isBefore(first.minusDays(28)) && !day.isAfter(first.plusDays(1));
    }

    private String printed(String time) {
        var year = LocalDate.ofInstant(runBegan, ZoneOffset.UTC).getYear();
        return time.contains(" " + year) || time.contains(" " + (year + 1)) ? "(time of the run)" : time;
    }

    private static String replaced(String text, Pattern pattern, UnaryOperator<String> by) {
        return pattern.matcher(text).replaceAll(found -> by.apply(found.group()));
    }
}
