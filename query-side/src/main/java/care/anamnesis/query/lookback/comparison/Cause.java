package care.anamnesis.query.lookback.comparison;

import care.anamnesis.events.Actor;
import care.anamnesis.events.StoredName;
import care.anamnesis.query.record.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The entry that caused a value: its kind, both times, the person, and the reason if given. */
public record Cause(
        long version,
        String event,
        LocalDate occurredOn,
        Instant recordedAt,
        Actor actor,
        @Nullable String onBehalfOf,
        @Nullable String reason) {

    public static Cause of(RecordedEvent recorded) {
        var provenance = recorded.provenance();
        return new Cause(
                recorded.version(),
                StoredName.of(recorded.event().getClass()).name(),
                recorded.event().occurredOn(),
                recorded.recordedAt(),
                provenance.actor(),
                provenance.onBehalfOf(),
                recorded.event().reason());
    }
}
