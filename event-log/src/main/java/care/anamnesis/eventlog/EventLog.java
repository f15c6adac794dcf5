package care.anamnesis.eventlog;

import java.util.List;
import java.util.Optional;

/** Reads what was written. Every answer is complete up to some position: the log has no gaps and no late arrivals. */
public interface EventLog {

    /** The position of the last event, 0 while the log is empty. */
    long head();

    /** The events of a stream from a version on, oldest first, never more than the limit. */
    List<StoredEvent> stream(String streamId, long fromVersion, int limit);

    Optional<StoredEvent> last(String streamId);

    /** The position of the stream's last event that is not after the given one, 0 if there is none. */
    long lastPosition(String streamId, long upToPosition);

    /** What was stored for an earlier command of this person with this key. */
    Optional<AnsweredCommand> answered(String actorId, String idempotencyKey);

    /** A command that was stored: the hash of its request, and its events in the order in which they were written. */
    record AnsweredCommand(String requestHash, List<StoredEvent> events) {}
}
