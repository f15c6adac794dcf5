package care.anamnesis.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was written. Every answer is complete up to some position: the log has no gaps and no late arrivals. */
public interface EventLog {

    /** The position of the last event, 0 while the log is empty. */
    long head();

    /**
     * How far the log reaches as far as this node knows, without asking the database: at least to the last event that
     * this node has appended, and to what other nodes have announced.
     */
    long known();

    /** Why nothing can be written now, as far as this node knows without asking: what was decided would be decided wrongly. */
    Optional<LogUnavailable> doubt();

    /** @throws LogUnavailable if there is a {@link #doubt()} */
    default void requireNoDoubt() {
        doubt().ifPresent(doubt -> {
            throw doubt;
        });
    }

    /**
     * Looks now, and not only within half a second: for an answer that is given on the word of what was known before.
     *
     * @throws LogUnavailable if the log cannot be looked at, or is in doubt
     */
    void requireCertain();

    /** How long ago this node has seen the log last: it looks twice in a second. */
    Duration unseenFor();

    /** The log as this node sees it, for those who operate it; asks the database. */
    LogStanding standing();

    /**
     * Lets the log go on from the end that it has: what is missing is lost, and somebody says so by name.
     *
     * @param head the end of the log as the person was shown it
     * @throws LossNotAccepted if nothing is in doubt, or the log ends elsewhere
     */
    void acceptLoss(String person, String reason, long head);

    /** The event at a position, if the log reaches so far. */
    Optional<Mark> mark(long position);

    /** Which of these, which somebody has seen in the log, it does not hold. */
    List<Mark> lacking(Collection<Mark> seen);

    /**
     * Somebody has seen this in the log, and it does not hold it: nothing is written from now on, by any node.
     *
     * @return false if it is there after all, or its loss has been accepted before
     */
    boolean isMissing(Mark seen);

    /** Runs whenever the log is found to lack what this node has seen in it: what was kept of it in memory may be lost. */
    void whenInDoubt(Runnable listener);

    /** The events of a stream from a version on, oldest first, never more than the limit. */
    List<StoredEvent> stream(String streamId, long fromVersion, int limit);

    /** The events of a stream that a part of it holds. What the part leaves out is not read. */
    List<StoredEvent> part(String streamId, StreamPart part);

    /** The events of a stream that have these versions, oldest first. */
    List<StoredEvent> versions(String streamId, Set<Long> versions);

    Optional<StoredEvent> last(String streamId);

    /** The version of the stream's last event, 0 if there is none. */
    long lastVersion(String streamId);

    /** The same as {@link #stream}, for whoever must go on when one of them cannot be read. */
    List<UnreadEvent> unread(String streamId, long fromVersion, int limit);

    /** The events after one position and up to another, in order, never more than the limit. */
    List<UnreadEvent> between(long afterPosition, long upToPosition, int limit);

    /**
     * A page of the log in the order of streams instead of positions: each stream from its first version to its last one
     * that is not after the given position.
     *
     * @param after the last event of the page before, null for the first page
     * @param kind events of other classes are left out
     * @return never more than the limit; none after the last page
     */
    List<UnreadEvent> byStream(@Nullable UnreadEvent after, long upToPosition, Class<?> kind, int limit);

    /** When the first event after a position was recorded, if there is one. */
    Optional<Instant> recordedAfter(long position);

    /** The position of the stream's last event that is not after the given one, 0 if there is none. */
    long lastPosition(String streamId, long upToPosition);

    /** What was stored for an earlier command of this person with this key. */
    Optional<AnsweredCommand> answered(String actorId, String idempotencyKey);

    /** A command that was stored: the hash of its request, and its events in the order in which they were written. */
    record AnsweredCommand(String requestHash, List<StoredEvent> events) {}
}
