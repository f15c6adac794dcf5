package care.anamnesis.pages.accountability;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.proof.ForgedSignature;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.KnownParametersOnly;
import care.anamnesis.query.http.Refusals;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Compares the whole log with the tree of its newest checkpoint, a part in each request: the address says how far it is, so
 * that no request takes long, nothing runs on when the page is closed, and any node answers the next one.
 */
@Page
class WholeLogPage {
    private final ReadingPolicy policy;
    private final LogProofs proofs;
    private final EventLog log;
    private final Clock clock;

    /**
     * @param to how many events have been compared
     * @param next address of the next part, null after the last one
     * @param firstWrong position of the first event that is not the one that was proved, null if there is none so far
     */
    @ShownBy("audit/whole")
    private record WholeLogModel(
            long to,
            long size,
            @Nullable String next,
            @Nullable Long firstWrong,
            AsOf asOf) implements PageModel {}

    WholeLogPage(ReadingPolicy policy, LogProofs proofs, EventLog log, Clock clock) {
        this.policy = policy;
        this.proofs = proofs;
        this.log = log;
        this.clock = clock;
    }

    @ShowsNoRecord("hashes and identifiers")
    @KnownParametersOnly
    @GetMapping("/audit/proof/log")
    ModelAndView compare(
            @SignedIn Actor actor,
            @RequestParam(required = false) @Positive @Nullable Long size,
            @RequestParam(defaultValue = "0") @PositiveOrZero long from) {
        policy.audit(actor);
        var step = step(size == null ? newest() : size, from);
        return new WholeLogModel(
                        step.to(),
                        step.size(),
                        step.isComplete() ? null : "/audit/proof/log?size=" + step.size() + "&from=" + step.to(),
                        step.firstWrong().orElse(null),
                        new AsOf(log.head(), clock.instant()))
                .asPage();
    }

    private long newest() {
        return proofs.newest().map(one -> one.signed().checkpoint().size()).orElseThrow(Refusals::notThereYet);
    }

    private LogProofs.Compared step(long size, long from) {
        try {
            return proofs.compare(from, size);
        } catch (ForgedSignature | IllegalArgumentException e) {
            throw Refusals.badRequest("The log is compared from its beginning, with a checkpoint that it has signed.");
        }
    }
}
