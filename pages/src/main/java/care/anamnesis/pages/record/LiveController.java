package care.anamnesis.pages.record;

import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events for the page of a client: {@code version} after each entry, {@code beat} in between. */
@Page
class LiveController {
    private final ReadingPolicy policy;
    private final LiveRecords records;

    LiveController(ReadingPolicy policy, LiveRecords records) {
        this.policy = policy;
        this.records = records;
    }

    @ShowsNoRecord("that something was written, and never what")
    @GetMapping(path = "/clients/{clientId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(@SignedIn Actor actor, @PathVariable UUID clientId, HttpServletRequest request) {
        var scope = policy.records(actor);
        var session = request.getSession(false);
        var line = records.watch(scope, clientId, session == null ? null : session.getId());
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(line);
    }

    /** Nobody is there any more to whom it could be told. */
    @ExceptionHandler(IOException.class)
    void left() {}
}
