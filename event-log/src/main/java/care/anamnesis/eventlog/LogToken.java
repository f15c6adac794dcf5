package care.anamnesis.eventlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.jspecify.annotations.Nullable;

/** A position with its event, so that a reader notices when the log has another history. */
public final class LogToken extends GlobalSequenceTrackingToken {
    private static final long serialVersionUID = 1L;

    private final String eventId;

    @JsonCreator
    LogToken(@JsonProperty("globalIndex") long position, @JsonProperty("eventId") String eventId) {
        super(position);
        this.eventId = eventId;
    }

    public static LogToken of(Mark mark) {
        return new LogToken(mark.position(), mark.eventId());
    }

    public String getEventId() {
        return eventId;
    }

    public Mark mark() {
        return new Mark(getGlobalIndex(), eventId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof LogToken token && token.eventId.equals(eventId);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public String toString() {
        return "position %d, event %s".formatted(getGlobalIndex(), eventId);
    }
}
