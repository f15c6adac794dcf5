package care.anamnesis.pages.caseload;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.caseload.CaseloadModel.Nothing;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.record.Sparkline;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.practice.caseload.Caseload;
import care.anamnesis.query.practice.caseload.CaseloadQuestion;
import care.anamnesis.query.practice.caseload.CaseloadQuestion.DueFilter;
import care.anamnesis.query.practice.caseload.CaseloadQuestion.Order;
import care.anamnesis.query.practice.caseload.ClientSummary;
import care.anamnesis.query.projection.ParkedClients;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The clients of a practice on one page. What is typed to find somebody travels in the body, never in an address. */
@Page
class CaseloadPage {
    private static final int PAGE = 40;
    private static final int FOUND_AT_ONCE = 8;

    private final ReadingPolicy policy;
    private final Caseload caseload;
    private final ParkedClients parked;
    private final Clock clock;
    private final Shown shown;

    CaseloadPage(ReadingPolicy policy, Caseload caseload, ParkedClients parked, Clock clock, Shown shown) {
        this.policy = policy;
        this.caseload = caseload;
        this.parked = parked;
        this.clock = clock;
        this.shown = shown;
    }

    @Accesses(AccessAction.LIST)
    @GetMapping("/clients")
    ModelAndView clients(
            @SignedIn Actor actor,
            @RequestParam(defaultValue = "CURRENT") StageChoice stage,
            @RequestParam(required = false) @Nullable DueFilter due,
            @RequestParam(required = false) @Nullable Whose whose,
            @RequestParam(defaultValue = "NAME") Order sort) {
        return list(actor, "", new CaseloadChoice(stage, due, whose, sort), null)
                .in("caseload/clients");
    }

    /** The same with a part of a name; a page of the list only, where a script of the page asks. */
    @Accesses(AccessAction.SEARCH)
    @PostMapping("/clients")
    ModelAndView search(
            @SignedIn Actor actor,
            @RequestParam(defaultValue = "") @Size(max = 100) String name,
            @RequestParam(defaultValue = "CURRENT") StageChoice stage,
            @RequestParam(required = false) @Nullable DueFilter due,
            @RequestParam(required = false) @Nullable Whose whose,
            @RequestParam(required = false) @Nullable Order sort,
            @RequestParam(defaultValue = "NAME") Order sorted,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            HttpServletResponse response) {
        var choice = new CaseloadChoice(stage, due, whose, sort == null ? sorted : sort);
        var list = list(actor, name, choice, after);
        if (script == null) {
            return list.in("caseload/clients");
        }
        if (after != null) {
            return list.in("caseload/list :: rows");
        }
        response.setHeader("HX-Replace-Url", choice.address());
        return list.in("caseload/list :: answer");
    }

    /** For the search in the header of every page. */
    @Accesses(AccessAction.SEARCH)
    @PostMapping("/clients/find")
    ModelAndView find(@SignedIn Actor actor, @RequestParam(defaultValue = "") @Size(max = 100) String name) {
        var scope = policy.records(actor);
        var question = new CaseloadQuestion(name, Set.of(), null, null, Order.NAME);
        var found = caseload.answer(scope, question, caseload.asked(question, null, null), FOUND_AT_ONCE)
                .clients();
        return new CaseloadModel.Found(found, lines(found)).asPage();
    }

    private CaseloadModel list(Actor actor, String name, CaseloadChoice choice, @Nullable String after) {
        var scope = policy.records(actor);
        var question = choice.question(name, actor);
        var asked = caseload.asked(question, after, null);
        var answer = caseload.answer(scope, question, asked, PAGE);
        return new CaseloadModel(
                answer,
                lines(answer.clients()),
                answer.clients().isEmpty() ? nothing(scope, question, answer) : null,
                parked.all(),
                question,
                choice.whose(actor),
                choice.stage(),
                List.of(StageChoice.values()),
                List.of(Order.values()),
                new AsOf(
                        asked.when().position(),
                        clock.instant(),
                        asked.reached().lacksSince()));
    }

    private Nothing nothing(ReadScope scope, CaseloadQuestion question, Caseload.Answer answer) {
        if (answer.isNobodyThere()) {
            return Nothing.NOBODY;
        }
        if (question.therapist() != null && hasNobody(scope, question.therapist())) {
            return Nothing.UNASSIGNED;
        }
        return question.stages().equals(StageChoice.NOT_DISCHARGED) ? Nothing.ALL_DISCHARGED : Nothing.NO_MATCH;
    }

    /** Whatever else was asked: no client has ever been this person's. */
    private boolean hasNobody(ReadScope scope, String therapist) {
        var anybody = new CaseloadQuestion("", Set.of(), null, therapist, Order.NAME);
        return caseload.answer(scope, anybody, caseload.asked(anybody, null, null), 1)
                .clients()
                .isEmpty();
    }

    private Map<UUID, Sparkline> lines(List<ClientSummary> clients) {
        shown.clients(clients.stream().map(ClientSummary::clientId).toList());
        return PainLines.of(clients);
    }
}
