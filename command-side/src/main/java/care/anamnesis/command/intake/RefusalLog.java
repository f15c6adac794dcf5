package care.anamnesis.command.intake;

import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.JsonShape;
import care.anamnesis.events.AccessEvent.AccessRefused;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.RefusalReason;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Writes into the log that a person was refused. What was to be written into the record is not kept. */
@Component
final class RefusalLog {
    private final EventStore store;

    RefusalLog(EventStore store) {
        this.store = store;
    }

    /**
     * Returns when it is committed.
     *
     * @throws care.anamnesis.eventlog.LogUnavailable if it cannot be
     */
    void refused(HttpServletRequest request, Actor actor, RefusalReason reason) {
        var variables = variables(request);
        var event = new AccessRefused(question(request, variables), reason, clientId(variables), null);
        var message = new GenericEventMessage<>(event);
        var id = UUID.fromString(message.getIdentifier());
        var provenance = new Provenance(actor, null, PurposeOfUse.TREAT, id, id.toString(), "api");
        store.publish(message.withMetaData(provenance.toMetadata()));
    }

    private static String question(HttpServletRequest request, Map<?, ?> variables) {
        var template = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return variables.get("name") instanceof String name
                        && (CommandCatalogue.all().containsKey(name)
                                || CommandCatalogue.ofPeople().containsKey(name))
                ? template.replace("{name}", name)
                : template;
    }

    private static @Nullable UUID clientId(Map<?, ?> variables) {
        return variables.get("clientId") instanceof String text && JsonShape.isId(text) ? UUID.fromString(text) : null;
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }
}
