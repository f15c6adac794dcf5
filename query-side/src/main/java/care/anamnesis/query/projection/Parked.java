package care.anamnesis.query.projection;

import java.time.Instant;

/**
 * An event that a projection could not take in, without a word of what it says.
 *
 * @param streamId the client whose record it belongs to; an access has an id of its own
 * @param version of the record at that event; in a projection of clients all that follow wait behind it
 * @param event its kind
 * @param failure the kind of failure
 */
public record Parked(
        String streamId,
        long version,
        long position,
        String event,
        String failure,
        Instant since,
        int attempts,
        Instant triedAt) {}
