package care.anamnesis.command.intake;

import care.anamnesis.command.ClientCommands;
import care.anamnesis.command.Command;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.CommandExample;
import care.anamnesis.command.InPerson;
import care.anamnesis.command.NewId;
import care.anamnesis.command.PersonCommands;
import care.anamnesis.events.Contradiction;
import care.anamnesis.events.PurposeOfUse;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Documents every command as an operation of its own, from the same list that the endpoint is driven by. */
@Component
final class CommandApi implements OpenApiCustomizer {
    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "The request is malformed. Nothing was written.",
            "403", "The person may not send this command.",
            "404", "The record does not exist.",
            "409",
                    "A clinical rule refuses the command, a request with the same key is still running, "
                            + "or the command contradicts the record (type "
                            + "urn:anamnesis:problem:confirmation-required). A command that contradicts the record "
                            + "is written if Anamnesis-Confirmed names exactly the keys in `contradictions`.",
            "412", "The record has changed since the version in If-Match.",
            "413", "The body is too large.",
            "415", "The body is not application/json.",
            "422", "Fields violate the rules listed in `errors`, or the key belongs to a different " + "request.",
            "503", "The log cannot be written now. Repeat the request with the same key."));

    private static final Records CLIENTS = new Records(
            CommandController.ADDRESS,
            "clientId",
            "commands",
            "The client.",
            "The client does not exist, or the record does not contain an entry that the command names.");

    private static final Records PEOPLE = new Records(
            PersonController.ADDRESS,
            "personId",
            "people",
            "The person.",
            "The person does not exist, or the record does not contain what the command names.");

    /** What differs between the commands to clients' records and those to the records of people. */
    private record Records(String address, String id, String tag, String located, String notFound) {}

    @Override
    public void customise(OpenAPI api) {
        CommandCatalogue.all()
                .forEach((name, command) ->
                        document(api, CLIENTS, name, command, command == ClientCommands.RegisterClient.class));
        CommandCatalogue.ofPeople()
                .forEach((name, command) ->
                        document(api, PEOPLE, name, command, command == PersonCommands.InvitePerson.class));
    }

    private static void document(
            OpenAPI api, Records records, String name, Class<? extends Command> command, boolean begins) {
        var path = begins ? records.address() : records.address() + "/{" + records.id() + "}/commands/" + name;
        var operation = operation(records, name, command);
        if (!command.isAnnotationPresent(InPerson.class)) {
            operation.addParametersItem(onBehalfOf());
        }
        if (!begins) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .description("The version of the record, as an ETag. If the record has changed since, the command "
                            + "is refused with 412.")
                    .schema(new StringSchema()));
            operation.addParametersItem(new PathParameter().name(records.id()).schema(new UUIDSchema()));
        }
        var item = api.getPaths().get(path);
        if (item == null) {
            api.path(path, new PathItem().post(operation));
        } else {
            item.setPost(operation);
        }
    }

    private static Operation operation(Records records, String name, Class<? extends Command> command) {
        var words = name.replace('-', ' ');
        return new Operation()
                .operationId(name)
                .addTagsItem(records.tag())
                .summary(Character.toUpperCase(words.charAt(0)) + words.substring(1))
                .addParametersItem(new QueryParameter()
                        .name("try")
                        .description("With `true` the service writes nothing. It returns 204 if the command would be "
                                + "accepted now, and otherwise the problem that the command would return.")
                        .schema(new BooleanSchema()._default(false)))
                .addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .required(true)
                        .description(
                                "A key that identifies this request. Repeating the request with the same key changes "
                                        + "nothing.")
                        .schema(new StringSchema().minLength(1).maxLength(200)))
                .addParametersItem(new HeaderParameter()
                        .name(RequestConditions.PURPOSE)
                        .description("The purpose of use, as a code of HL7 PurposeOfUse.")
                        .schema(purposes()))
                .addParametersItem(new HeaderParameter()
                        .name(RequestConditions.CONFIRMED)
                        .description(
                                "The keys of all contradictions that a 409 named, separated by commas. They confirm "
                                        + "that the command is meant as sent. The history records the confirmation.")
                        .schema(new StringSchema().example("severity-rises-though-improved")))
                .requestBody(new RequestBody().required(true).content(body(name, command)))
                .responses(responses(records, command));
    }

    private static HeaderParameter onBehalfOf() {
        var header = new HeaderParameter();
        header.name(RequestConditions.ON_BEHALF_OF)
                .description("The person on whose behalf the command is sent, for example the client whose "
                        + "practice log is entered.")
                .schema(new StringSchema().minLength(1).maxLength(RequestConditions.LONGEST_NAME));
        return header;
    }

    private static Schema<?> purposes() {
        var purposes = new StringSchema();
        Arrays.stream(PurposeOfUse.values()).map(PurposeOfUse::name).forEach(purposes::addEnumItem);
        purposes.setDefault(PurposeOfUse.TREAT.name());
        return purposes;
    }

    private static Content body(String name, Class<? extends Command> command) {
        var media = new MediaType().schema(CommandSchema.of(command)).example(CommandExample.asMap(name));
        return new Content().addMediaType("application/json", media);
    }

    private static ApiResponses responses(Records records, Class<? extends Command> command) {
        var responses = new ApiResponses();
        responses.addApiResponse(
                "201",
                new ApiResponse()
                        .description("The command was written to the log. With the header Idempotency-Replayed this is "
                                + "the answer to the first request, repeated.")
                        .addHeaderObject("ETag", header("The record's version."))
                        .addHeaderObject("Location", header(records.located()))
                        .addHeaderObject(
                                "Anamnesis-Position",
                                header("The position of the command in the log. Send it with a query to include this "
                                        + "command in the answer."))
                        .content(json(answer(records, command))));
        responses.addApiResponse(
                "204",
                new ApiResponse().description("The command would be accepted (`try=true`). Nothing was written."));
        REFUSALS.forEach((status, description) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(status.equals("404") ? records.notFound() : description)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(status.equals("409") ? conflict() : new ObjectSchema())))));
        return responses;
    }

    private static Schema<?> conflict() {
        var keys = new StringSchema();
        Arrays.stream(Contradiction.values()).map(Contradiction::key).forEach(keys::addEnumItem);
        var question = new ObjectSchema();
        question.addProperty("key", keys);
        question.addProperty("detail", new StringSchema().description("The rule, as a sentence."));
        question.addProperty(
                "entries",
                new ArraySchema()
                        .items(new IntegerSchema().format("int64"))
                        .description("The entries that contradict the command."));
        var problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("contradictions", new ArraySchema().items(question));
        return problem;
    }

    private static Schema<?> answer(Records records, Class<? extends Command> command) {
        var answer = new ObjectSchema();
        answer.addProperty(records.id(), new UUIDSchema());
        answer.addProperty("version", new IntegerSchema().format("int64"));
        answer.addProperty("position", new IntegerSchema().format("int64"));
        answer.addProperty("recordedAt", new StringSchema().format("date-time"));
        Arrays.stream(command.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(NewId.class))
                .forEach(component -> answer.addProperty(component.getName(), new UUIDSchema()));
        return answer;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }
}
