package care.anamnesis.command.intake;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.JsonShape;
import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.Actor;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one endpoint of all commands; {@link CommandCatalogue} says which there are. */
@RestController
@RequestMapping(
        path = "/api/clients",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Hidden // CommandApi documents every command as an operation of its own
final class CommandController {
    static final int LARGEST_BODY = 256 * 1024;

    private final CommandPolicy policy;
    private final CommandReader reader;
    private final CommandIntake intake;
    private final EventLog log;

    CommandController(CommandPolicy policy, CommandReader reader, CommandIntake intake, EventLog log) {
        this.policy = policy;
        this.reader = reader;
        this.intake = intake;
        this.log = log;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> register(
            HttpServletRequest request, @AuthenticationPrincipal(expression = "actor") Actor actor) throws IOException {
        policy.check(actor, RegisterClient.class);
        log.requireNoDoubt(); // what "today" is comes from the clock, and what was done from the log
        var conditions = RequestConditions.of(request).ofRegistration();
        var body = reader.parse(bytes(request));
        var command = reader.readRegistration(body);
        return answer(conditions.request(command, actor, "/api/clients", body), conditions.isTrial());
    }

    @PostMapping("/{clientId}/commands/{name}")
    ResponseEntity<CommandAnswer> command(
            @PathVariable String clientId,
            @PathVariable String name,
            HttpServletRequest request,
            @AuthenticationPrincipal(expression = "actor") Actor actor)
            throws IOException {
        var type = Optional.<Class<? extends ClinicalCommand>>ofNullable(
                        CommandCatalogue.all().get(name))
                .filter(known -> known != RegisterClient.class)
                .orElseThrow(() -> InvalidRequest.unknown("There is no command of this name."));
        policy.check(actor, type);
        log.requireNoDoubt(); // what "today" is comes from the clock, and what was done from the log
        var client = clientId(clientId);
        var conditions = RequestConditions.of(request);
        var body = reader.parse(bytes(request));
        var command = reader.read(type, client, body);
        var address = "/api/clients/" + client + "/commands/" + name;
        return answer(conditions.request(command, actor, address, body), conditions.isTrial());
    }

    private ResponseEntity<CommandAnswer> answer(CommandRequest request, boolean isTrial) {
        if (isTrial) {
            intake.attempt(request);
            return ResponseEntity.noContent()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return answer(intake.take(request));
    }

    private static UUID clientId(String text) {
        if (!JsonShape.isId(text)) {
            throw InvalidRequest.malformed("The client id in the path is not a UUID.");
        }
        return UUID.fromString(text);
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw InvalidRequest.tooLarge("The body is larger than " + LARGEST_BODY + " bytes.");
        }
        return body;
    }

    private static ResponseEntity<CommandAnswer> answer(CommandAnswer answer) {
        var response = ResponseEntity.status(
                        answer.outcome() == CommandAnswer.Outcome.UNCHANGED ? HttpStatus.OK : HttpStatus.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/api/clients/" + answer.clientId()).toString())
                .header("Anamnesis-Position", Long.toString(answer.position()))
                .eTag("\"" + answer.version() + "\"")
                .cacheControl(CacheControl.noStore());
        if (answer.outcome() == CommandAnswer.Outcome.REPLAYED) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer);
    }
}
