package care.anamnesis.command.intake;

import care.anamnesis.command.Command;
import care.anamnesis.command.JsonShape;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How every command is taken over HTTP, whatever record it is for: the same steps in the same order. */
@Component
final class CommandDesk {
    static final int LARGEST_BODY = 256 * 1024;

    private final Standing standing;
    private final CommandReader reader;
    private final CommandIntake intake;
    private final EventLog log;

    CommandDesk(Standing standing, CommandReader reader, CommandIntake intake, EventLog log) {
        this.standing = standing;
        this.reader = reader;
        this.intake = intake;
        this.log = log;
    }

    /** A command with which a record begins. */
    ResponseEntity<CommandAnswer> begin(
            Class<? extends Command> type, String address, HttpServletRequest request, Actor actor) throws IOException {
        standing.require(actor, type);
        log.requireNoDoubt(); // what "today" is comes from the clock, and what was done from the log
        var conditions = RequestConditions.of(request).ofRegistration();
        var body = reader.parse(bytes(request));
        var command = reader.read(type, body);
        return answer(conditions.request(command, actor, address, body), conditions.isTrial());
    }

    /** @param of what the subject of the record is called, in a sentence */
    ResponseEntity<CommandAnswer> command(
            Class<? extends Command> type,
            String id,
            String of,
            String address,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        standing.require(actor, type);
        log.requireNoDoubt(); // what "today" is comes from the clock, and what was done from the log
        var subject = id(id, of);
        var conditions = RequestConditions.of(request);
        var body = reader.parse(bytes(request));
        var command = reader.read(type, subject, body);
        return answer(conditions.request(command, actor, address.formatted(subject), body), conditions.isTrial());
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

    private static UUID id(String text, String of) {
        if (!JsonShape.isId(text)) {
            throw InvalidRequest.malformed("The " + of + " id in the path is not a UUID.");
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
                .header(HttpHeaders.LOCATION, URI.create(answer.location()).toString())
                .header("Anamnesis-Position", Long.toString(answer.position()))
                .eTag("\"" + answer.version() + "\"")
                .cacheControl(CacheControl.noStore());
        if (answer.outcome() == CommandAnswer.Outcome.REPLAYED) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer);
    }
}
