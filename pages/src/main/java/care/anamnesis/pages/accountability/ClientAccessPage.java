package care.anamnesis.pages.accountability;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.accountability.audit.ClientAccesses;
import care.anamnesis.query.accountability.audit.ClientAccesses.Asked;
import care.anamnesis.query.http.Address;
import care.anamnesis.query.http.KnownParametersOnly;
import care.anamnesis.query.practice.caseload.ClientNames;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who looked at one client, day by day. */
@Page
class ClientAccessPage {
    private static final int AT_ONCE = 200;

    private final ReadingPolicy policy;
    private final ClientAccesses accesses;
    private final ClientNames names;
    private final Clock clock;

    ClientAccessPage(ReadingPolicy policy, ClientAccesses accesses, ClientNames names, Clock clock) {
        this.policy = policy;
        this.accesses = accesses;
        this.names = names;
        this.clock = clock;
    }

    /** A field that was left empty narrows nothing. */
    @InitBinder
    void emptyIsAbsent(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Accesses(AccessAction.READ)
    @KnownParametersOnly
    @GetMapping("/clients/{clientId}/access")
    ModelAndView accesses(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @Valid @ModelAttribute("search") AccessSearch search,
            @RequestParam(required = false) @Nullable String after) {
        var scope = policy.accesses(actor);
        var today = LocalDate.now(clock);
        var asked = search.asked(clientId, today, clock.getZone());
        var part = accesses.part(scope, asked, after, AT_ONCE, null);
        var address = search.address(clientId);
        return new AccessModel(
                        search,
                        address,
                        search.lasting(clientId, today).with("after", after).link(),
                        Address.of("/api" + address.page(), asked).without("clientId"),
                        AccessDay.of(part.entries(), clock.getZone()),
                        part.next(),
                        after == null,
                        AccessModel.Summary.of(accesses.people(scope, asked)),
                        accesses.people(scope, Asked.anybody(clientId)),
                        clientId,
                        names.of(scope, List.of(clientId)).get(clientId),
                        List.of(AuditPeriod.Preset.values()),
                        List.of(AccessSearch.Way.values()),
                        search.days(today).isBackwards(),
                        new AsOf(part.reached(), clock.instant()))
                .asPage();
    }
}
