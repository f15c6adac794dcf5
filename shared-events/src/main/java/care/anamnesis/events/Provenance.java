package care.anamnesis.events;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an event and for which command, from the event's metadata. Never clinical content: the reason for an act is
 * part of the event itself.
 *
 * @param onBehalfOf the person for whom the actor wrote, if it was not the actor's own observation
 * @param purpose the purpose of the entry; events from before purposes were stored are for treatment
 * @param commandId the command or question that this event answers; all events of one command share it
 * @param correlationId the request or the conversation that the command belongs to
 * @param source the application through which the command came
 * @param confirmed the keys of the contradictions that the actor confirmed when asked
 * @param factor with what the actor had proven who she is; absent where nothing is known of it
 */
public record Provenance(
        Actor actor,
        @Nullable String onBehalfOf,
        PurposeOfUse purpose,
        UUID commandId,
        String correlationId,
        String source,
        Set<String> confirmed,
        @Nullable Factor factor) {
    public static final String ACTOR_ID = "actorId";
    public static final String ACTOR_NAME = "actorName";
    public static final String ACTOR_ROLE = "actorRole";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String PURPOSE = "purpose";
    private static final String COMMAND_ID = "commandId";
    public static final String CORRELATION_ID = "correlationId";
    public static final String SOURCE = "source";
    public static final String CONFIRMED = "confirmed";
    public static final String FACTOR = "factor";
    public static final String FACTOR_AGE = "factorAge";
    public static final String FACTOR_MEANS = "factorMeans";

    public Provenance {
        confirmed = Collections.unmodifiableSet(new TreeSet<>(confirmed));
    }

    public Provenance(
            Actor actor,
            @Nullable String onBehalfOf,
            PurposeOfUse purpose,
            UUID commandId,
            String correlationId,
            String source) {
        this(actor, onBehalfOf, purpose, commandId, correlationId, source, Set.of(), null);
    }

    public Map<String, String> toMetadata() {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(ACTOR_ID, actor.id());
        metadata.put(ACTOR_NAME, actor.name());
        metadata.put(ACTOR_ROLE, actor.role().name());
        if (onBehalfOf != null) {
            metadata.put(ON_BEHALF_OF, onBehalfOf);
        }
        metadata.put(PURPOSE, purpose.name());
        metadata.put(COMMAND_ID, commandId.toString());
        metadata.put(CORRELATION_ID, correlationId);
        metadata.put(SOURCE, source);
        if (!confirmed.isEmpty()) {
            metadata.put(CONFIRMED, String.join(",", confirmed));
        }
        if (factor != null) {
            metadata.put(FACTOR, factor.kind().name());
            metadata.put(FACTOR_AGE, Long.toString(factor.age().toSeconds()));
            if (factor.means() != null) {
                metadata.put(FACTOR_MEANS, factor.means());
            }
        }
        return metadata;
    }

    /** The metadata of an event without a known person. */
    public static Map<String, String> ofNobody(UUID commandId, String source) {
        return Map.of(COMMAND_ID, commandId.toString(), CORRELATION_ID, commandId.toString(), SOURCE, source);
    }

    /** @throws IllegalArgumentException if a mandatory entry is missing: an event that nobody wrote is a defect */
    public static Provenance from(Map<String, ?> metadata) {
        return new Provenance(
                new Actor(
                        required(metadata, ACTOR_ID),
                        required(metadata, ACTOR_NAME),
                        Role.valueOf(required(metadata, ACTOR_ROLE))),
                metadata.get(ON_BEHALF_OF) instanceof String person ? person : null,
                metadata.get(PURPOSE) instanceof String purpose ? PurposeOfUse.valueOf(purpose) : PurposeOfUse.TREAT,
                UUID.fromString(required(metadata, COMMAND_ID)),
                required(metadata, CORRELATION_ID),
                required(metadata, SOURCE),
                keys(metadata.get(CONFIRMED)),
                factor(metadata));
    }

    private static @Nullable Factor factor(Map<String, ?> metadata) {
        return metadata.get(FACTOR) instanceof String kind && metadata.get(FACTOR_AGE) instanceof String seconds
                ? new Factor(
                        Factor.Kind.valueOf(kind),
                        Duration.ofSeconds(Long.parseLong(seconds)),
                        metadata.get(FACTOR_MEANS) instanceof String means ? means : null)
                : null;
    }

    /** The keys that an entry of metadata names, none if there is no entry. */
    public static Set<String> keys(@Nullable Object confirmed) {
        return confirmed instanceof String keys && !keys.isEmpty() ? Set.of(keys.split(",")) : Set.of();
    }

    private static String required(Map<String, ?> metadata, String key) {
        if (metadata.get(key) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("The metadata of the event has no " + key);
    }
}
