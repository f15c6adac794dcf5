package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.AtPosition;
import care.anamnesis.query.http.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/reports/practice", produces = MediaType.APPLICATION_JSON_VALUE)
@Question
@Tag(name = "reports", description = "Numbers of the practice for managers and supervisors, without clinical content.")
class PracticeReportController {
    private final ReadingPolicy policy;
    private final Dashboard dashboard;
    private final Shown whomItShows;

    PracticeReportController(ReadingPolicy policy, Dashboard dashboard, Shown whomItShows) {
        this.policy = policy;
        this.dashboard = dashboard;
        this.whomItShows = whomItShows;
    }

    @Operation(
            summary = "Get the numbers of the practice",
            description = "Returns open episodes of care and overdue documentation as of now, visits in the "
                    + "whole weeks before the current one and in as many weeks before those, and "
                    + "discharges and practice at home from the first of these weeks until now. A share, a "
                    + "median or a quartile of fewer cases than `fewest` is null.")
    @ShowsNoRecord("numbers over several clients")
    @GetMapping
    ResponseEntity<PracticeNumbers> numbers(
            @SignedIn Actor actor,
            @ParameterObject @Valid NumbersQuestion question,
            @AtPosition @Nullable Long position) {
        var counting = dashboard.count(policy.practice(actor), position);
        return Answers.list(
                counting.practice().numbers(question), counting.when().position());
    }

    @Operation(
            summary = "List the cases behind a number of the practice",
            description = "Returns one line for each case that was counted: client, day and therapist, without "
                    + "findings, measurements or notes. The list is as long as the number. To get the "
                    + "following page, repeat the request with `after` set to `next` of this page. All "
                    + "pages are as of the first request; 410 if too many clients have changed since.")
    @Accesses(AccessAction.LIST)
    @GetMapping("/clients")
    ResponseEntity<CountedPage> clients(
            @SignedIn Actor actor,
            @ParameterObject @Valid ListQuestion question,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(required = false) @Nullable String after,
            @AtPosition @Nullable Long position) {
        var listed = dashboard.list(policy.practice(actor), question, after, limit, position);
        whomItShows.clients(listed.page().clients());
        return Answers.list(listed.page(), listed.counting().when().position());
    }
}
