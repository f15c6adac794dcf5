package care.anamnesis.benchmarks;

import care.anamnesis.eventlog.EventSerializer;
import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.eventlog.StoredType;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.Role;
import care.anamnesis.events.StoredName;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events as the service writes them, for every contender the same: names, JSON, and about 200 bytes of provenance. */
final class RecordEvents {
    static final EventTypes TYPES = new EventTypes(StoredName.all().entrySet().stream()
            .collect(Collectors.toMap(
                    stored -> new StoredType(
                            stored.getKey().name(), stored.getKey().revision()),
                    Map.Entry::getValue)));
    static final EventSerializer SERIALIZER = new EventSerializer(TYPES);

    private static final Actor THERAPIST = new Actor("therapist", "Thea Lindqvist", Role.THERAPIST);

    private RecordEvents() {}

    static DomainEventMessage<?> message(UUID clientId, long sequence, Object payload) {
        return new GenericDomainEventMessage<>("ClientRecord", clientId.toString(), sequence, payload, provenance());
    }

    static Map<String, String> provenance() {
        var commandId = PracticeClient.randomId();
        return new Provenance(THERAPIST, null, PurposeOfUse.TREAT, commandId, commandId.toString(), "api").toMetadata();
    }
}
