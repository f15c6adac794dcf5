package care.anamnesis.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the log. Every answer is complete up to some position: the log has no gaps and no late arrivals. */
public interface EventLog {

    /** The position of the last event, 0 while the log is empty. */
    long head();

    /**
     * The end of the log as known to this node, without asking the database: at least the last event that this node has
     * appended or that other nodes have announced.
     */
    long known();

    /**
     * Why nothing can be written now, as known to this node without asking the database: any decision could be wrong.
     */
    Optional<LogUnavailable> doubt();

    /** @throws LogUnavailable if there is a {@link #doubt()} */
    default void requireNoDoubt() {
        doubt().ifPresent(doubt -> {
            throw doubt;
        });
    }

    /**
     * Checks now instead of within half a second: for an answer that depends on earlier knowledge.
     *
     * @throws LogUnavailable if the log cannot be checked, or is in doubt
     */
    void requireCertain();

    /** The time since this node last checked the log, which it does twice a second. */
    Duration unseenFor();

    /** The log as this node sees it, for those who operate it; asks the database. */
    LogStanding standing();

    /**
     * Lets the log continue from its present end: a person accepts by name that the missing events are lost.
     *
     * @param head the end of the log as the person was shown it
     * @throws LossNotAccepted if nothing is in doubt, or the log ends elsewhere
     */
    void acceptLoss(String person, String reason, long head);

    /** The event at a position, if the log reaches so far. */
    Optional<Mark> mark(long position);

    /** Those of these events, seen in the log before, that it does not contain. */
    List<Mark> lacking(Collection<Mark> seen);

    /**
     * Reports an event that was seen in the log and is missing: from now on no node writes anything.
     *
     * @return false if it exists after all, or its loss has already been accepted
     */
    boolean isMissing(Mark seen);

    /** Runs whenever the log lacks what this node has seen in it: cached data may be of lost events. */
    void whenInDoubt(Runnable listener);

    /** The events of a stream from a version on, oldest first, never more than the limit. */
    List<StoredEvent> stream(String streamId, long fromVersion, int limit);

    /** The events of a part of a stream. Events outside the part are not read. */
    List<StoredEvent> part(String streamId, StreamPart part);

    /** The events of a stream that have these versions, oldest first. */
    List<StoredEvent> versions(String streamId, Set<Long> versions);

    Optional<StoredEvent> last(String streamId);

    /** The version of the stream's last event, 0 if there is none. */
    long lastVersion(String streamId);

    /** The same as {@link #stream}, for readers that must continue when an event cannot be read. */
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
