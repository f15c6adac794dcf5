package care.anamnesis.command.record;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.JsonShape;
import care.anamnesis.command.Limits;
import care.anamnesis.command.OneLine;
import care.anamnesis.command.Violation;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CurrentTruth;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes to the fields of one entry. They keep to the entry's shape and to the limits of the command that recorded it,
 * so that no entry can be amended into what could not have been recorded.
 */
final class Amendment {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();

    /** Fields of commands that have another name in the event. */
    private static final Map<String, String> RENAMED =
            Map.of("AdjustVisitFrequency.frequency", "to", "DischargeClient.reason", "dischargeReason");

    /** Jackson asks this only where two values are not the same. */
    private static final Comparator<JsonNode> AS_NUMBERS = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private final ClinicalEvent entry;
    private final Class<? extends ClinicalCommand> recordedBy;
    private final ObjectNode changes;
    private final ObjectNode before;
    private final ObjectNode after;

    Amendment(ClinicalEvent entry, Class<? extends ClinicalCommand> recordedBy, ObjectNode changes) {
        this.entry = entry;
        this.recordedBy = recordedBy;
        this.changes = asKept(changes);
        before = JSON.valueToTree(entry);
        after = before.deepCopy().setAll(this.changes);
    }

    /** The names of the fields to change. */
    Set<String> fields() {
        return new TreeSet<>(changes.propertyNames());
    }

    /** @throws UnfitChanges if the entry does not have these fields or they are of another type */
    void requireShape() {
        refuseIfAny(changes.isEmpty() ? List.of(new Violation("", "must name at least one field")) : List.of());
        refuseIfAny(Stream.concat(
                        fixed(), JsonShape.differences(after, entry.getClass().asSubclass(Record.class)).stream())
                .toList());
    }

    /** The entry as it reads with the changes. */
    ClinicalEvent amended() {
        return CurrentTruth.amended(entry, changes);
    }

    boolean changesNothing() {
        return readAlready().toList().equals(List.copyOf(fields()));
    }

    /** @throws UnfitChanges if a field has its value already, or breaks a limit of the recording command */
    void requireLimits(LocalDate amendedOn) {
        refuseIfAny(readAlready()
                .map(field -> new Violation("/" + field, "already has this value"))
                .toList());
        var validator = validatorOn(amendedOn);
        var brokenBefore = Limits.broken(asCommand(entry), validator);
        refuseIfAny(Limits.broken(asCommand(amended()), validator).stream()
                .filter(violation -> !brokenBefore.contains(violation) || isOfAChange(violation))
                .map(this::inTermsOfTheEntry)
                .toList());
    }

    ObjectNode from() {
        return before.deepCopy().retain(fields());
    }

    /** The fields as the entry holds them, which is not always as they were sent. */
    ObjectNode to() {
        return JSON.<ObjectNode>valueToTree(amended()).retain(fields());
    }

    /** The fields that the changes leave as they are; 7.10 and 7.1 are one score. */
    private Stream<String> readAlready() {
        var from = from();
        var to = to();
        return fields().stream().filter(field -> from.path(field).equals(AS_NUMBERS, to.path(field)));
    }

    private Stream<Violation> fixed() {
        return Arrays.stream(entry.getClass().getRecordComponents())
                .filter(component -> changes.has(component.getName()))
                .flatMap(component -> whyFixed(component).map(why -> new Violation("/" + component.getName(), why)));
    }

    private Stream<String> whyFixed(RecordComponent component) {
        var name = component.getName();
        if (name.endsWith("Id") || name.endsWith("Ids") || name.equals("continuedPractices")) {
            return Stream.of("is an id and stays as it is");
        }
        if (commandFields().noneMatch(field -> entryField(field).equals(name))) {
            return Stream.of("follows from other entries and stays as it is");
        }
        if (entry instanceof TherapistAssigned && name.equals("responsibility")) {
            return Stream.of("changes only by a new assignment, so that there is one primary therapist");
        }
        if (!ids(before.path(name)).equals(ids(after.path(name)))) {
            return Stream.of("must name the same ids as before");
        }
        return Stream.of();
    }

    /** The names of the fields that an amendment of an entry may change. */
    static Set<String> changeable(ClinicalEvent entry, Class<? extends ClinicalCommand> recordedBy) {
        var unchanged = new Amendment(entry, recordedBy, JSON.createObjectNode());
        return Arrays.stream(entry.getClass().getRecordComponents())
                .filter(component -> unchanged.whyFixed(component).findAny().isEmpty())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private ClinicalCommand asCommand(ClinicalEvent read) {
        var command = JSON.createObjectNode();
        var held = JSON.<ObjectNode>valueToTree(read);
        commandFields().forEach(field -> command.set(field, held.path(entryField(field))));
        return JSON.treeToValue(command, recordedBy);
    }

    /** Its texts of one line as the command would have kept them. */
    private ObjectNode asKept(ObjectNode changes) {
        var asSent = JSON.createObjectNode();
        commandFields()
                .filter(field -> changes.has(entryField(field)))
                .forEach(field -> asSent.set(field, changes.get(entryField(field))));
        var kept = changes.deepCopy();
        OneLine.in(asSent, recordedBy).forEachEntry((field, value) -> kept.set(entryField(field), value));
        return kept;
    }

    /** What an older rule let pass in another field does not keep this one from being corrected. */
    private boolean isOfAChange(Violation violation) {
        return changes.has(entryField(violation.pointer().split("/", 3)[1]));
    }

    private Stream<String> commandFields() {
        return Arrays.stream(recordedBy.getRecordComponents()).map(RecordComponent::getName);
    }

    private String entryField(String commandField) {
        return RENAMED.getOrDefault(recordedBy.getSimpleName() + "." + commandField, commandField);
    }

    private Violation inTermsOfTheEntry(Violation violation) {
        var path = violation.pointer().split("/", 3);
        var rest = path.length > 2 ? "/" + path[2] : "";
        return new Violation("/" + entryField(path[1]) + rest, violation.detail());
    }

    /** "Today" is the day of the amendment: the same amendment is judged alike whenever it is judged. */
    private static Validator validatorOn(LocalDate day) {
        var clock = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        return VALIDATORS.usingContext().clockProvider(() -> clock).getValidator();
    }

    private static List<String> ids(JsonNode value) {
        var ids = new ArrayList<String>();
        if (value.isString() && JsonShape.isId(value.stringValue())) {
            ids.add(value.stringValue());
        }
        value.forEach(inner -> ids.addAll(ids(inner)));
        return ids.stream().sorted().toList();
    }

    private static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new UnfitChanges(violations.stream()
                    .map(violation -> new Violation("/changes" + violation.pointer(), violation.detail()))
                    .toList());
        }
    }
}
