package care.anamnesis.query.audit;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.answer.Answers;
import care.anamnesis.query.answer.Question;
import care.anamnesis.query.answer.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Question
class AuditController {
    private static final String SORT = "The datum to sort by, as it is called in the answer.";

    private final ReadingPolicy policy;
    private final AuditPositions positions;
    private final AuditReport report;
    private final AuditFile files;
    private final Shown whomItShows;

    /** @param next what to give as {@code after} for the page that follows, null on the last one */
    record Page(List<AuditEntry> entries, @Nullable String next) {}

    AuditController(
            ReadingPolicy policy, AuditPositions positions, AuditReport report, AuditFile files, Shown whomItShows) {
        this.policy = policy;
        this.positions = positions;
        this.report = report;
        this.files = files;
        this.whomItShows = whomItShows;
    }

    @Operation(
            summary = "Who did what, across all clients and people",
            description =
                    "One entry for each event of the log: what was written, who looked, who was refused. Every"
                            + " filter narrows; bounds are included. Page by page: `next` of one answer is `after` of the same"
                            + " question asked again; the pages hold what was in the log when the first one was asked for, each"
                            + " entry once. As `text/csv` or `application/pdf` the whole report, up to 10,000 or 1,000 entries.")
    @Accesses(AccessAction.LIST)
    @GetMapping(path = "/api/audit/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page> entries(
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "actor") Actor actor,
            @ParameterObject @Valid AuditFilter filter,
            @Parameter(description = SORT) @RequestParam(defaultValue = "recordedAt") String sort,
            @RequestParam(defaultValue = "DESCENDING") AuditQuestion.Order order,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = Question.POSITION)
                    @RequestHeader(name = Answers.POSITION, required = false)
                    @PositiveOrZero
                    @Nullable
                    Long position) {
        var scope = policy.audit(actor);
        var place = question(filter, sort, order, position).at(after);
        var found = report.entries(scope, place.question(), place.after(), limit + 1);
        var shown = found.stream().limit(limit).toList();
        whomItShows.clients(AuditEntry.clients(shown));
        var next = found.size() > limit ? place.question().cursorAfter(shown.getLast()) : null;
        return Answers.list(new Page(shown, next), place.question().upTo());
    }

    @Operation(hidden = true)
    @Accesses(AccessAction.EXPORT)
    @GetMapping(path = "/api/audit/entries", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @ParameterObject @Valid AuditFilter filter,
            @RequestParam(defaultValue = "recordedAt") String sort,
            @RequestParam(defaultValue = "DESCENDING") AuditQuestion.Order order,
            @RequestHeader(name = Answers.POSITION, required = false) @PositiveOrZero @Nullable Long position) {
        var scope = policy.audit(actor);
        var question = question(filter, sort, order, position);
        return file(AuditFile.Form.CSV, question, files.csv(all(scope, question, AuditFile.Form.CSV)));
    }

    @Operation(hidden = true)
    @Accesses(AccessAction.EXPORT)
    @GetMapping(path = "/api/audit/entries", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @ParameterObject @Valid AuditFilter filter,
            @RequestParam(defaultValue = "recordedAt") String sort,
            @RequestParam(defaultValue = "DESCENDING") AuditQuestion.Order order,
            @RequestHeader(name = Answers.POSITION, required = false) @PositiveOrZero @Nullable Long position) {
        var scope = policy.audit(actor);
        var question = question(filter, sort, order, position);
        return file(AuditFile.Form.PDF, question, files.pdf(question, actor, all(scope, question, AuditFile.Form.PDF)));
    }

    private AuditQuestion question(
            AuditFilter filter, String sort, AuditQuestion.Order order, @Nullable Long position) {
        filter.check();
        var column =
                AuditColumn.titled(sort).orElseThrow(() -> Refusals.badRequest("The value of sort cannot be used."));
        return new AuditQuestion(filter, column, order, positions.reached(position));
    }

    private List<AuditEntry> all(ReadScope scope, AuditQuestion question, AuditFile.Form form) {
        var found = report.entries(scope, question, null, form.most() + 1);
        if (found.size() > form.most()) {
            throw Refusals.badRequest(
                    "The report holds more than " + form.most() + " entries: ask for less, or page by page.");
        }
        whomItShows.clients(AuditEntry.clients(found));
        return found;
    }

    private static ResponseEntity<byte[]> file(AuditFile.Form form, AuditQuestion question, byte[] content) {
        return ResponseEntity.ok()
                .contentType(form.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(form.fileName())
                                .build()
                                .toString())
                .header("Repr-Digest", AuditFile.digest(content))
                .header(Answers.POSITION, Long.toString(question.upTo()))
                .body(content);
    }
}
