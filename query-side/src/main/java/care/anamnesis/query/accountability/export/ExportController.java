package care.anamnesis.query.accountability.export;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.AtPosition;
import care.anamnesis.query.http.Digests;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.projection.Positions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Question
class ExportController {
    private final ReadingPolicy policy;
    private final Positions positions;
    private final EventLog log;
    private final Exports exports;

    ExportController(ReadingPolicy policy, Positions positions, EventLog log, Exports exports) {
        this.policy = policy;
        this.positions = positions;
        this.log = log;
        this.exports = exports;
    }

    @Operation(
            summary = "Export the whole record of a client as JSON, CSV, PDF, or as a zip of all three "
                    + "with a manifest",
            description = "The header `Accept` selects the form. The header `Repr-Digest` (RFC 9530) holds the "
                    + "SHA-256 of the file. `anamnesis verify` detects any later change to it.")
    @Accesses(AccessAction.EXPORT)
    @GetMapping(
            path = "/api/clients/{clientId}/export",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                "text/csv",
                MediaType.APPLICATION_PDF_VALUE,
                ExportFormat.BUNDLE
            })
    ResponseEntity<Download> export(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            @AtPosition @Nullable Long position) {
        var scope = policy.records(actor);
        positions.await(log::head, position);
        var format = ExportFormat.preferred(MediaType.parseMediaTypes(accept));
        var download = exports.of(scope, clientId, format);
        var digest = Digests.field(HexFormat.of().parseHex(download.size().sha256()));
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(Answers.POSITION, Long.toString(download.position()))
                .header("Repr-Digest", digest)
                .header("Content-Digest", digest)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(download.fileName())
                                .build()
                                .toString())
                .body(download);
    }
}
