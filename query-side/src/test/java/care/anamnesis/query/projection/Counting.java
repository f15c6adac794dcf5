package care.anamnesis.query.projection;

import care.anamnesis.query.record.RecordedEvent;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A fold that a test can spoil, mend and hold up. */
class Counting {
    private final Map<UUID, Long> spoiled = new ConcurrentHashMap<>();
    private volatile Consumer<RecordedEvent> interlude = _ -> {};

    record Count(long events, String last) {}

    Fold<Count> fold() {
        return new Fold<>(this::next, history -> Fold.inOneGo(history, this::next));
    }

    /** From that version on, no event of the client can be counted. */
    void spoil(UUID client, long version) {
        spoiled.put(client, version);
    }

    void mend() {
        spoiled.clear();
        interlude = _ -> {};
    }

    /** What happens while an event is counted. */
    void meanwhile(Consumer<RecordedEvent> happens) {
        interlude = happens;
    }

    private Count next(@Nullable Count before, RecordedEvent recorded) {
        interlude.accept(recorded);
        if (recorded.version() >= spoiled.getOrDefault(recorded.event().clientId(), Long.MAX_VALUE)) {
            throw new IllegalArgumentException("Spoiled: " + recorded.event());
        }
        return new Count(
                before == null ? 1 : before.events() + 1,
                recorded.event().getClass().getSimpleName());
    }
}
