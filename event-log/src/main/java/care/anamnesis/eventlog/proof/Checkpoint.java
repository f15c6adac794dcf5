package care.anamnesis.eventlog.proof;

import java.util.regex.Pattern;

/**
 * Size and root of a log's tree, as in C2SP tlog-checkpoint, without extension lines.
 *
 * @param origin names the log
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("The origin of a checkpoint is one line that is not empty");
        }
        if (size < 0) {
            throw new IllegalArgumentException("The size of a checkpoint is not negative");
        }
    }

    /** @throws IllegalArgumentException unless it is the text of a checkpoint with three lines */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != LINES + 1
                || !lines[LINES].isEmpty()
                || !SIZE.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("A checkpoint is three lines: origin, size, root hash");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parse(lines[2]));
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
