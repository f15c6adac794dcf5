package care.anamnesis.eventlog;

import java.util.Set;

/**
 * Some events of a stream: those between two versions, both included, and of certain types.
 *
 * @param types their stored names; none for all
 * @param limit no more than so many, counted from the end at which it begins
 */
public record StreamPart(long fromVersion, long toVersion, Set<String> types, Order order, int limit) {

    /** Which end of the stream comes first. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }
}
