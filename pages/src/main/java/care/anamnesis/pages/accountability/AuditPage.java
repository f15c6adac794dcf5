package care.anamnesis.pages.accountability;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.accountability.audit.AuditAnswers;
import care.anamnesis.query.accountability.audit.AuditReport;
import care.anamnesis.query.http.KnownParametersOnly;
import care.anamnesis.query.practice.caseload.ClientNames;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The report on a page. Its address holds the whole question, so that it can be kept and shared; what is typed to find a
 * client travels in the body, never in an address.
 */
@Page
class AuditPage {
    private static final int FOUND_AT_ONCE = 8;
    private static final long COUNTED = 10_000;

    private final ReadingPolicy policy;
    private final AuditAnswers answers;
    private final AuditReport report;
    private final AuditView view;
    private final ClientNames names;
    private final Shown shown;
    private final Clock clock;

    AuditPage(
            ReadingPolicy policy,
            AuditAnswers answers,
            AuditReport report,
            AuditView view,
            ClientNames names,
            Shown shown,
            Clock clock) {
        this.policy = policy;
        this.answers = answers;
        this.report = report;
        this.view = view;
        this.names = names;
        this.shown = shown;
        this.clock = clock;
    }

    /** A field that was left empty narrows nothing. */
    @InitBinder
    void emptyIsAbsent(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    /**
     * @param after the cursor that came with the part before; then a script of the page asks, for the part that follows
     */
    @Accesses(AccessAction.LIST)
    @KnownParametersOnly
    @GetMapping(AuditSearch.PATH)
    ModelAndView report(
            @SignedIn Actor actor,
            @Valid @ModelAttribute("search") AuditSearch search,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            HttpServletResponse response) {
        var scope = policy.audit(actor);
        var live = answers.question(
                search.filter(LocalDate.now(clock), clock.getZone()), search.sorting(), search.ordering(), null);
        var asked = live.asOf(search.upTo());
        var part = answers.part(scope, asked, after, after == null ? search.shown() : AuditSearch.page());
        var rows = view.rows(scope, search, part, live.upTo());
        if (script != null) {
            response.setHeader("HX-Replace-Url", rows.lasting());
        }
        if (after != null) {
            return rows.asPage();
        }
        var found = report.count(scope, part.question(), COUNTED + 1);
        var whole = new AuditModel.Report(
                rows, COUNTED, found, new AsOf(part.question().upTo(), clock.instant()));
        return script == null ? new AuditModel(whole, view.choices(scope, search)).asPage() : whole.asPage();
    }

    /** Whom the report shall be about: each name found leads to the same report about that client. */
    @Accesses(AccessAction.SEARCH)
    @PostMapping("/audit/clients")
    ModelAndView clients(
            @SignedIn Actor actor,
            @Valid @ModelAttribute("search") AuditSearch search,
            @RequestParam(required = false) @Nullable @Size(max = 100) String name) {
        var scope = policy.audit(actor);
        var found = name == null ? List.<ClientNames.Named>of() : names.find(scope, name, FOUND_AT_ONCE);
        shown.clients(found.stream().map(ClientNames.Named::clientId).toList());
        return new AuditModel.Clients(search, found, name != null, search.afresh()).asPage();
    }
}
