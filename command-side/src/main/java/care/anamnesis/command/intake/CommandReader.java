package care.anamnesis.command.intake;

import care.anamnesis.command.ClientCommands;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.Command;
import care.anamnesis.command.DatedBy;
import care.anamnesis.command.JsonShape;
import care.anamnesis.command.Limits;
import care.anamnesis.command.NewId;
import care.anamnesis.command.OneLine;
import care.anamnesis.command.Violation;
import care.anamnesis.events.People;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns the body of a request into a command of valid shape, or lists all its errors. */
@Component
final class CommandReader {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Validator validator;
    private final Clock clock;
    private final People people;

    CommandReader(Validator validator, Clock clock, People people) {
        this.validator = validator;
        this.clock = clock;
        this.people = people;
    }

    /** @throws InvalidRequest if the body is not one JSON object */
    ObjectNode parse(byte[] body) {
        var text = Utf8.read(body).orElseThrow(() -> InvalidRequest.malformed("The body is not UTF-8."));
        try {
            if (json.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw InvalidRequest.malformed("The body is not well-formed JSON at line %d, column %d."
                    .formatted(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
        } catch (NumberFormatException _) {
            throw InvalidRequest.invalid(numbersOutOfRange(text));
        }
        throw InvalidRequest.malformed("The body must be a JSON object.");
    }

    /** The parser takes exponents that no decimal number of ours can have, and fails on them only when it makes the tree. */
    private List<Violation> numbersOutOfRange(String text) {
        var violations = new ArrayList<Violation>();
        try (var tokens = json.createParser(text)) {
            while (tokens.nextToken() != null) {
                if (tokens.currentToken().isNumeric() && !isInRange(tokens)) {
                    violations.add(new Violation(
                            tokens.streamReadContext().pathAsPointer().toString(), "must be a number within range"));
                }
            }
        }
        return violations;
    }

    private static boolean isInRange(JsonParser number) {
        try {
            return number.getDecimalValue() != null;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /**
     * The command that a body asks of a record, with the ids and dates that the service supplies.
     *
     * @throws InvalidRequest if the body does not have the command's shape; lists every violation it can see
     */
    <C extends Command> C read(Class<C> type, UUID subject, ObjectNode body) {
        var isOfClient = ClinicalCommand.class.isAssignableFrom(type);
        var field = isOfClient ? "clientId" : "personId";
        if (body.has(field)) {
            var rule = "is not a field of this request: the path names the " + (isOfClient ? "client" : "person");
            throw InvalidRequest.invalid(List.of(new Violation("/" + field, rule)));
        }
        return read(type, body.deepCopy().put(field, subject.toString()));
    }

    /** The registration that a body asks for; it may bring its own {@code clientId}. */
    ClientCommands.RegisterClient readRegistration(ObjectNode body) {
        return read(ClientCommands.RegisterClient.class, body);
    }

    /** The command that a body asks for, which also says whose record it is for. */
    <C extends Command> C read(Class<C> type, ObjectNode sent) {
        var body = OneLine.in(sent, type);
        for (var component : type.getRecordComponents()) {
            supply(component, body);
        }
        refuseIfAny(JsonShape.differences(body, type.asSubclass(Record.class)));
        var command = json.treeToValue(body, type);
        refuseIfAny(Stream.concat(Limits.broken(command, validator).stream(), command.strangers(people).stream())
                .toList());
        return command;
    }

    private void supply(RecordComponent component, ObjectNode body) {
        var name = component.getName();
        if (isPresent(body.get(name))) {
            return;
        }
        if (component.isAnnotationPresent(NewId.class)) {
            body.put(name, IDS.generate().toString());
        }
        var dated = component.getAnnotation(DatedBy.class);
        if (dated != null) {
            body.put(name, noLaterThanToday(body.path(dated.value()).asString("")));
        }
    }

    private String noLaterThanToday(String day) {
        var today = LocalDate.now(clock).toString();
        return day.isEmpty() || day.compareTo(today) > 0 ? today : day;
    }

    private static boolean isPresent(JsonNode value) {
        return value != null && !value.isNull();
    }

    private static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw InvalidRequest.invalid(violations);
        }
    }
}
