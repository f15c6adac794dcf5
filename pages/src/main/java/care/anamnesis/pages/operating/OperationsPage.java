package care.anamnesis.pages.operating;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.operating.AcceptedLoss;
import care.anamnesis.query.operating.LogState;
import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.ProjectionStatus;
import care.anamnesis.query.projection.Projections;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where every projection stands, and what an operator does about it. What is asked for here goes on without the page. */
@Page
@RequestMapping("/operations")
class OperationsPage {
    private final ReadingPolicy policy;
    private final Projections projections;
    private final EventLog log;
    private final AcceptedLoss loss;
    private final Clock clock;

    /** @param left how many events wait after a retry */
    record Retried(String projection, int takenIn, long left) {}

    /**
     * @param operates whether the person may do more than look
     * @param log where it stands, while it is in doubt
     * @param retried what came of trying parked events again, right after it
     */
    @ShownBy({"operations/operations", "operations/projection :: news"})
    private record OperationsModel(
            Overview all,
            boolean operates,
            @Nullable LogState log,
            @Nullable Retried retried,
            AsOf asOf) implements PageModel {}

    OperationsPage(ReadingPolicy policy, Projections projections, EventLog log, AcceptedLoss loss, Clock clock) {
        this.policy = policy;
        this.log = log;
        this.loss = loss;
        this.projections = projections;
        this.clock = clock;
    }

    @ShowsNoRecord("positions, counts, and which records wait")
    @GetMapping
    ModelAndView operations(@SignedIn Actor actor, Model handedOn) {
        return all(actor, (Retried) handedOn.getAttribute("retried")).in("operations/operations");
    }

    /** What changes while something is under way. */
    @ShowsNoRecord("positions and counts")
    @GetMapping("/news")
    ModelAndView news(@SignedIn Actor actor) {
        return all(actor, null).in("operations/projection :: news");
    }

    @ShowsNoRecord("asks for a rebuild")
    @PostMapping("/{name}/rebuild")
    String rebuild(@SignedIn Actor actor, @PathVariable String name) {
        return ask(actor, name, Kind.REBUILD);
    }

    @ShowsNoRecord("asks for a comparison")
    @PostMapping("/{name}/compare")
    String compare(@SignedIn Actor actor, @PathVariable String name) {
        return ask(actor, name, Kind.COMPARE);
    }

    @ShowsNoRecord("goes on without what the log has lost")
    @PostMapping("/log/accepted-losses")
    String accept(
            @SignedIn Actor actor,
            @RequestParam long head,
            @RequestParam(required = false) @Nullable Long checkpoint,
            @RequestParam String reason) {
        loss.accept(actor, head, checkpoint, reason);
        return "redirect:/operations";
    }

    /** @param client of whom alone what is parked is tried again */
    @ShowsNoRecord("counts")
    @PostMapping("/{name}/retry")
    String retry(
            @SignedIn Actor actor,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable UUID client,
            RedirectAttributes next) {
        policy.projectionOperations(actor);
        int takenIn = projections.retry(name, client).orElseThrow(Refusals::unknownProjection);
        var left = projections.status(name).map(ProjectionStatus::parked).orElse(0L);
        next.addFlashAttribute("retried", new Retried(name, takenIn, left));
        return "redirect:/operations#" + name;
    }

    private String ask(Actor actor, String name, Kind kind) {
        policy.projectionOperations(actor);
        var _ = projections.ask(name, kind, actor.id()).orElseThrow(Refusals::unknownProjection);
        return "redirect:/operations#" + name;
    }

    private OperationsModel all(Actor actor, @Nullable Retried retried) {
        policy.projectionStatus(actor);
        var operates = policy.operatesProjections(actor);
        var now = clock.instant();
        var all = Overview.of(projections.names().stream()
                .flatMap(name -> projections.status(name).stream())
                .map(status -> operates ? whole(status, now) : Operated.of(status, List.of(), List.of(), now))
                .toList());
        var state = log.doubt().isPresent() ? LogState.of(log.standing(), loss::behind) : null;
        return new OperationsModel(all, operates, state, retried, new AsOf(all.head(), now));
    }

    /** With the records that wait or differ. */
    private Operated whole(ProjectionStatus status, Instant now) {
        var name = status.name();
        return Operated.of(status, projections.parked(name).orElse(List.of()), projections.differing(name), now);
    }
}
