package care.anamnesis.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The log does not contain what was seen in it, or that is unknown. Nothing is written until it contains it again, or
 * somebody has accepted the loss.
 */
public final class LogInDoubt extends LogUnavailable {
    private final Why why;
    private final long position;

    public enum Why {
        /** This node has not checked the log yet. */
        NOT_LOOKED_AT("This node has not looked at the log yet"),
        LOST("The log does not hold what was seen at position %d: it was rolled back, or holds another history"),
        EARLIER(
                "The database is an older copy, or the server of before the last promotion; position %d was seen on another"),
        UNPROVEN(
                "The database was restored or promoted, and this node cannot know whether the log ended at position %d"),
        /** The database was rolled back, forked or changed by somebody who can. */
        DISPROVED("The log does not extend the checkpoint of %d events that is kept outside the database: something was"
                + " changed, removed or restored"),
        ALTERED("The event at position %d is not the one that was proved: it was changed, replaced or removed"),
        /** Nobody outside the database has seen the log for too long, or too few witnesses have. */
        UNWITNESSED("No checkpoint could be kept outside the database for too long; the last one kept is of %d events");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    /** @param size of the checkpoint */
    public static LogInDoubt disproved(long size) {
        return new LogInDoubt(Why.DISPROVED, size);
    }

    public static LogInDoubt altered(long position) {
        return new LogInDoubt(Why.ALTERED, position);
    }

    /** @param size of the last checkpoint that is kept outside, 0 if there is none */
    public static LogInDoubt unwitnessed(long size) {
        return new LogInDoubt(Why.UNWITNESSED, size);
    }

    public static LogInDoubt notLookedAt() {
        return new LogInDoubt(Why.NOT_LOOKED_AT, 0);
    }

    /** @param size of the checkpoint that the witness has cosigned */
    public static LogInDoubt contradicted(long size, String witness) {
        return new LogInDoubt(
                Why.DISPROVED,
                size,
                "The log does not extend the checkpoint of %d events that the witness %s has cosigned: something was changed,"
                                .formatted(size, witness)
                        + " removed or restored",
                null);
    }

    /**
     * @param size of the last checkpoint that enough witnesses have cosigned, 0 if there is none
     * @param missing the witnesses that have not cosigned what was signed since
     */
    public static LogInDoubt unwitnessed(long size, Instant since, String missing) {
        return new LogInDoubt(
                Why.UNWITNESSED,
                size,
                "Too few witnesses have cosigned the log since %s, when it had %d events; missing: %s"
                        .formatted(since.truncatedTo(ChronoUnit.SECONDS), size, missing),
                null);
    }

    LogInDoubt(Why why, long position) {
        this(why, position, null);
    }

    LogInDoubt(Why why, long position, @Nullable Throwable cause) {
        this(why, position, why.sentence.formatted(position), cause);
    }

    /** The same, found in another thread. */
    LogInDoubt(LogInDoubt found) {
        this(found.why, found.position, String.valueOf(found.getMessage()), found);
    }

    private LogInDoubt(Why why, long position, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.why = why;
        this.position = position;
    }

    boolean saysTheSameAs(LogInDoubt other) {
        return why == other.why && position == other.position && Objects.equals(getMessage(), other.getMessage());
    }

    public Why why() {
        return why;
    }

    /** The position of the missing event, or the last one known to this node. */
    public long position() {
        return position;
    }
}
