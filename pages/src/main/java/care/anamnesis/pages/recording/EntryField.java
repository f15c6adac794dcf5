package care.anamnesis.pages.recording;

import care.anamnesis.events.AttainmentScale;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Dose;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalMeasure;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.record.Components;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One field of an entry as a panel asks how it should read.
 *
 * @param required whether it must hold something
 * @param value as it reads now
 * @param was the same as JSON, against which a change shows
 * @param choices what it can hold, where that is a short list
 */
record EntryField(
        String name, Kind kind, boolean required, @Nullable Object value, String was, List<Enum<?>> choices) {

    enum Kind {
        LINE,
        PROSE,
        LINES,
        DAY,
        NUMBER,
        YES_NO,
        CHOICE,
        STRUCTURE,
        STRUCTURES,
        INSTRUMENT,
        INTERVENTIONS,
        FREQUENCY,
        DOSE,
        ASSESSMENTS,
        MEASURE,
        SCALE
    }

    /** A structure of a list of them: its key and its name. */
    record Place(String structure, String structureName) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SHORT = Set.of("name", "part", "givenBy", "certifierName", "certifierCredentials");

    /** @param changeable the names of the fields that the rules let an amendment change */
    static List<EntryField> of(ClinicalEvent event, Set<String> changeable) {
        JsonNode json = JSON.valueToTree(event);
        return Components.of((Record) event).stream()
                .filter(component -> changeable.contains(component.getName()))
                .map(component -> of(component, event, json))
                .toList();
    }

    private static EntryField of(RecordComponent component, ClinicalEvent event, JsonNode json) {
        var name = component.getName();
        return new EntryField(
                name,
                kind(component),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                kind(component) == Kind.STRUCTURES
                        ? places(Components.value((Record) event, component))
                        : Components.value((Record) event, component),
                json.path(name).toString(),
                choices(component.getType()));
    }

    private static List<Place> places(@Nullable Object keys) {
        return keys instanceof List<?> list
                ? list.stream()
                        .map(key -> new Place(
                                (String) key, StructureCatalogue.standard().nameOf((String) key)))
                        .toList()
                : List.of();
    }

    private static Kind kind(RecordComponent component) {
        var type = component.getType();
        if (type == String.class) {
            return ofText(component.getName());
        }
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == boolean.class) {
            return Kind.YES_NO;
        }
        if (type == List.class) {
            return ofList(component);
        }
        return ofValue(type);
    }

    private static Kind ofText(String name) {
        return switch (name) {
            case "structure" -> Kind.STRUCTURE;
            case "instrument" -> Kind.INSTRUMENT;
            default -> SHORT.contains(name) ? Kind.LINE : Kind.PROSE;
        };
    }

    private static Kind ofList(RecordComponent component) {
        var element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (element == Intervention.class) {
            return Kind.INTERVENTIONS;
        }
        if (component.getName().equals("targets")) {
            return Kind.STRUCTURES;
        }
        return element == GoalAssessment.class ? Kind.ASSESSMENTS : Kind.LINES;
    }

    private static Kind ofValue(Class<?> type) {
        if (type == VisitFrequency.class) {
            return Kind.FREQUENCY;
        }
        if (type == Dose.class) {
            return Kind.DOSE;
        }
        if (type == GoalMeasure.class) {
            return Kind.MEASURE;
        }
        return type == AttainmentScale.class ? Kind.SCALE : Kind.NUMBER;
    }

    private static List<Enum<?>> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .<Enum<?>>map(constant -> (Enum<?>) constant)
                        .toList()
                : List.of();
    }
}
