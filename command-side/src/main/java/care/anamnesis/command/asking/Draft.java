package care.anamnesis.command.asking;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.CommandExample;
import care.anamnesis.command.Happened;
import care.anamnesis.command.NewId;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command as somebody is about to write it: what is known of it already, and for the rest words that would do. It is
 * there to be tried: if the rules refuse it, they refuse what the person would write as well.
 */
public final class Draft {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Draft() {}

    /**
     * @param name of the command in the API
     * @param day on which all happened that the command tells of
     * @param known the fields that are known, as values or as records; what is not known and not required is left out
     */
    public static ClinicalCommand of(String name, UUID clientId, LocalDate day, Map<String, ?> known) {
        var kind = Objects.requireNonNull(CommandCatalogue.all().get(name), name);
        var example = CommandExample.of(name);
        var body = JSON.createObjectNode();
        for (var component : kind.getRecordComponents()) {
            body.set(component.getName(), value(component, day, known, example));
        }
        body.put("clientId", clientId.toString());
        return JSON.treeToValue(body, kind);
    }

    private static JsonNode value(RecordComponent component, LocalDate day, Map<String, ?> known, JsonNode example) {
        var field = component.getName();
        if (known.containsKey(field)) {
            return JSON.valueToTree(known.get(field));
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.isAnnotationPresent(NewId.class)) {
            return JSON.nullNode();
        }
        return component.isAnnotationPresent(Happened.class) ? JSON.valueToTree(day) : example.path(field);
    }
}
