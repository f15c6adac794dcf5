package care.anamnesis.query.projection;

import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.query.record.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a client, folded from the client's record alone. Pure functions.
 *
 * @param next how it changes by the next event, unless that is a correction, which reaches back
 * @param whole what is known after a history with its corrections; the first event has version 1
 */
public record Fold<S>(BiFunction<@Nullable S, RecordedEvent, S> next, Function<List<RecordedEvent>, S> whole) {

    /**
     * What is known after one more event. A correction changes the effect of earlier events, so then everything is
     * folded again.
     *
     * @param history gives every event of the client up to and with this one
     */
    S after(@Nullable S before, RecordedEvent recorded, Supplier<List<RecordedEvent>> history) {
        return recorded.event() instanceof CorrectionEvent ? whole.apply(history.get()) : next.apply(before, recorded);
    }

    /** @param events one at least */
    public static <S> S inOneGo(List<RecordedEvent> events, BiFunction<@Nullable S, RecordedEvent, S> next) {
        S state = null;
        for (var event : events) {
            state = next.apply(state, event);
        }
        return Objects.requireNonNull(state);
    }
}
