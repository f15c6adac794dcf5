package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.AtPosition;
import care.anamnesis.query.http.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Question
class AuditController {
    private static final String SORT = "The property of the answer to sort by.";

    private final ReadingPolicy policy;
    private final AuditAnswers answers;
    private final AuditFile files;

    /** @param next what to give as {@code after} for the page that follows, null on the last one */
    @Schema(name = "AuditPage")
    record Page(List<AuditEntry> entries, @Nullable String next) {}

    AuditController(ReadingPolicy policy, AuditAnswers answers, AuditFile files) {
        this.policy = policy;
        this.answers = answers;
        this.files = files;
    }

    @Operation(
            summary = "List who did what, for all clients and people",
            description = "Returns one entry for each event of the log: what was written, who read it, who was "
                    + "refused. Each filter narrows the result; bounds are inclusive. To get the following "
                    + "page, repeat the request with `after` set to `next` of this page. All pages reflect "
                    + "the log as of the first request, and hold each entry once. As `text/csv`, `" + AuditFile.JSON
                    + "` or `application/pdf` the answer is the whole report: at most 10,000 entries, in a "
                    + "PDF at most 1,000.")
    @Accesses(AccessAction.LIST)
    @GetMapping(path = "/api/audit/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page> entries(
            @SignedIn Actor actor,
            @ParameterObject @Valid AuditFilter filter,
            @Parameter(description = SORT) @RequestParam(defaultValue = "recordedAt") String sort,
            @RequestParam(defaultValue = "DESCENDING") AuditQuestion.Order order,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(required = false) @Nullable String after,
            @AtPosition @Nullable Long position) {
        var scope = policy.audit(actor);
        var part = answers.part(scope, answers.question(filter, sort, order, position), after, limit);
        return Answers.list(
                new Page(part.entries(), part.next()), part.question().upTo());
    }

    @Operation(hidden = true)
    @Accesses(AccessAction.EXPORT)
    @GetMapping(
            path = "/api/audit/entries",
            produces = {"text/csv", AuditFile.JSON, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> file(
            @SignedIn Actor actor,
            @ParameterObject @Valid AuditFilter filter,
            @RequestParam(defaultValue = "recordedAt") String sort,
            @RequestParam(defaultValue = "DESCENDING") AuditQuestion.Order order,
            @RequestHeader(HttpHeaders.ACCEPT) String accept,
            @AtPosition @Nullable Long position) {
        var scope = policy.audit(actor);
        var form = AuditFile.Form.preferred(MediaType.parseMediaTypes(accept));
        var question = answers.question(filter, sort, order, position);
        var content = files.of(form, question, actor, answers.whole(scope, question, form));
        return AuditFile.answer(form, form.fileName(), content, question.upTo());
    }
}
