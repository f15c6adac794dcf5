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
import care.anamnesis.query.accountability.audit.ClientAccesses.Looker;
import care.anamnesis.query.http.Address;
import care.anamnesis.query.http.KnownParametersOnly;
import care.anamnesis.query.practice.caseload.ClientNames;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at one client, day by day. */
@Page
class ClientAccessPage {
    private static final int AT_ONCE = 200;

    private final ReadingPolicy policy;
    private final ClientAccesses accesses;
    private final ClientNames names;
    private final Clock clock;

    /** @param refused how often anybody was refused */
    record Summary(
            long people,
            List<String> roles,
            long looks,
            long refused,
            @Nullable Looker last) {
        static Summary of(List<Looker> lookers) {
            return new Summary(
                    lookers.stream()
                            .map(Looker::person)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count(),
                    lookers.stream()
                            .map(Looker::role)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    lookers.stream().mapToLong(Looker::looks).sum(),
                    lookers.stream().mapToLong(Looker::refusals).sum(),
                    lookers.stream()
                            .filter(looker -> looker.looks() > 0)
                            .findFirst()
                            .orElse(null));
        }
    }

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
    String accesses(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @Valid @ModelAttribute("search") AccessSearch search,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var scope = policy.accesses(actor);
        var today = LocalDate.now(clock);
        var asked = search.asked(clientId, today, clock.getZone());
        var part = accesses.part(scope, asked, after, AT_ONCE, null);
        var address = search.address(clientId);
        model.addAttribute("address", address);
        model.addAttribute(
                "lasting", search.lasting(clientId, today).with("after", after).link());
        model.addAttribute("file", Address.of("/api" + address.page(), asked).without("clientId"));
        model.addAttribute("days", AccessDay.of(part.entries(), clock.getZone()));
        model.addAttribute("next", part.next());
        model.addAttribute("first", after == null);
        model.addAttribute("summary", Summary.of(accesses.people(scope, asked)));
        model.addAttribute("people", accesses.people(scope, Asked.anybody(clientId)));
        model.addAttribute("clientId", clientId);
        model.addAttribute("name", names.of(scope, List.of(clientId)).get(clientId));
        model.addAttribute("presets", AuditPeriod.Preset.values());
        model.addAttribute("ways", AccessSearch.Way.values());
        model.addAttribute("backwards", search.days(today).isBackwards());
        model.addAttribute("asOf", new AsOf(part.reached(), clock.instant()));
        return "audit/access";
    }
}
