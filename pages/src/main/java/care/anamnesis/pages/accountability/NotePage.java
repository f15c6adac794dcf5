package care.anamnesis.pages.accountability;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.accountability.proof.DailyNote;
import care.anamnesis.query.accountability.proof.Picture;
import care.anamnesis.query.http.KnownParametersOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is kept of the log on paper: printed here, and read again from a picture of it. */
@Page
class NotePage {
    private static final String HASHES = "hashes and identifiers";

    private final ReadingPolicy policy;
    private final LogProofs proofs;
    private final EventLog log;
    private final Clock clock;

    @ShownBy("audit/note")
    private record NoteModel(DailyNote note, String code, AsOf asOf) implements PageModel {}

    NotePage(ReadingPolicy policy, LogProofs proofs, EventLog log, Clock clock) {
        this.policy = policy;
        this.proofs = proofs;
        this.log = log;
        this.clock = clock;
    }

    @ShowsNoRecord(HASHES)
    @KnownParametersOnly
    @GetMapping("/audit/proof/note")
    ModelAndView note(@SignedIn Actor actor) {
        policy.audit(actor);
        var note = DailyNote.of(proofs);
        return new NoteModel(note, note.code().path(), new AsOf(log.head(), clock.instant())).asPage();
    }

    @ShowsNoRecord(HASHES)
    @KnownParametersOnly
    @PostMapping(
            path = "/audit/proof/scan",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<String> scan(@SignedIn Actor actor, HttpServletRequest request) throws IOException {
        policy.audit(actor);
        return code(request)
                .map(code -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(code))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build());
    }

    private static Optional<String> code(HttpServletRequest request) throws IOException {
        var picture = request.getInputStream().readNBytes(Picture.LARGEST + 1);
        return picture.length > Picture.LARGEST ? Optional.empty() : Picture.code(new ByteArrayInputStream(picture));
    }
}
