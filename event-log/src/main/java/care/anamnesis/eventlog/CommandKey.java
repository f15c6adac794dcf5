package care.anamnesis.eventlog;

import java.util.Optional;
import org.axonframework.messaging.MetaData;

/** Distinguishes a repeated command from a new one: by sender, key and exact content. */
record CommandKey(String actorId, String idempotencyKey, String requestHash) {

    static Optional<CommandKey> of(MetaData metadata) {
        if (!metadata.containsKey(LogMetadata.IDEMPOTENCY_KEY)) {
            return Optional.empty();
        }
        return Optional.of(new CommandKey(
                required(metadata, LogMetadata.ACTOR_ID),
                required(metadata, LogMetadata.IDEMPOTENCY_KEY),
                required(metadata, LogMetadata.REQUEST_HASH)));
    }

    private static String required(MetaData metadata, String name) {
        if (metadata.get(name) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("An idempotency key needs the metadata " + name + " as text");
    }
}
