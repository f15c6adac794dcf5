package care.anamnesis.query.accountability.proof;

import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.accountability.paper.Printer;
import care.anamnesis.query.http.Digests;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.words.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The daily note, for a printer and for a mailbox. */
@RestController
@Question
@Tag(name = "proofs")
class NoteController {
    private static final String ADDRESS = "/api/audit/proof/note";
    private static final String HASHES = "hashes and identifiers";

    private final ReadingPolicy policy;
    private final LogProofs proofs;
    private final Printer printer;
    private final Texts texts;

    NoteController(ReadingPolicy policy, LogProofs proofs, Printer printer, Texts texts) {
        this.policy = policy;
        this.proofs = proofs;
        this.printer = printer;
        this.texts = texts;
    }

    @Operation(
            summary = "Get the newest checkpoint as a page to print and keep",
            description = "With the checkpoint as a QR code, the key of the log, and what to do with both.")
    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_PDF_VALUE)
    @ShowsNoRecord(HASHES)
    ResponseEntity<byte[]> printed(@SignedIn Actor actor) {
        policy.audit(actor);
        var note = DailyNote.of(proofs);
        var content = printer.pdf(new NotePaper(note, texts).printout());
        return ResponseEntity.ok()
                .header("Repr-Digest", Digests.field(Digests.sha256().digest(content)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"checkpoint-" + note.size() + ".pdf\"")
                .contentType(MediaType.APPLICATION_PDF)
                .body(content);
    }

    @Operation(
            summary = "Get the newest checkpoint as a text to mail and keep",
            description = "The same words as on paper, with the QR code in block characters.")
    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_PLAIN_VALUE)
    @ShowsNoRecord(HASHES)
    ResponseEntity<byte[]> text(@SignedIn Actor actor) {
        policy.audit(actor);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(new NotePaper(DailyNote.of(proofs), texts).text().getBytes(StandardCharsets.UTF_8));
    }
}
