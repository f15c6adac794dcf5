package care.anamnesis.service.program;

import care.anamnesis.command.asking.ProvenPerson;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.program.DeviceRequests.Waiting;
import care.anamnesis.service.session.PersonNow;
import care.anamnesis.service.session.Sessions;
import care.anamnesis.service.signin.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person types the code that a program shows, sees what it wants, and lets it work for her or not. */
@Page
@WithTokenEndpoints
class DevicePage {
    static final String ADDRESS = "/device";

    private static final String GRANTS = Sessions.PAGE + "/programs/{id}/end";

    private final DeviceRequests requests;
    private final DeviceGrants grants;
    private final ProvenPerson proven;
    private final Attempts attempts;

    /** Where a person is. */
    enum Step {
        TYPE,
        DECIDE,
        ALLOWED,
        DENIED
    }

    /**
     * @param code as it was typed
     * @param device how the program calls the machine
     * @param unknown whether nobody waits with the code
     */
    @ShownBy("program/device")
    private record Shown(Step step, String code, @Nullable String device, List<Scope> scopes, boolean unknown)
            implements PageModel {
        static ModelAndView of(Step step) {
            return new Shown(step, "", null, List.of(), false).asPage();
        }

        static ModelAndView unknown(String code) {
            return new Shown(Step.TYPE, code, null, List.of(), true).asPage();
        }
    }

    DevicePage(DeviceRequests requests, DeviceGrants grants, ProvenPerson proven, Attempts attempts) {
        this.requests = requests;
        this.grants = grants;
        this.proven = proven;
        this.attempts = attempts;
    }

    @ShowsNoRecord("asks for the code of a program")
    @GetMapping(ADDRESS)
    ModelAndView type(@RequestParam(defaultValue = "") String code) {
        return new Shown(Step.TYPE, code.strip(), null, List.of(), false).asPage();
    }

    @ShowsNoRecord("what a program wants to do")
    @PostMapping(ADDRESS)
    ModelAndView decide(@RequestParam String code, HttpServletRequest request) {
        return waiting(code, request)
                .map(asked -> new Shown(
                                Step.DECIDE,
                                code.strip(),
                                asked.device(),
                                asked.scopes().stream().sorted().toList(),
                                false)
                        .asPage())
                .orElseGet(() -> Shown.unknown(code.strip()));
    }

    @ShowsNoRecord("lets a program work for the person, or not")
    @PostMapping(ADDRESS + "/answer")
    ModelAndView answer(
            @AuthenticationPrincipal PersonNow me,
            @RequestParam String code,
            @RequestParam boolean allow,
            HttpServletRequest request) {
        if (waiting(code, request).isEmpty()) {
            return Shown.unknown(code.strip());
        }
        if (!allow) {
            requests.deny(code);
            return Shown.of(Step.DENIED);
        }
        var known = proven.latest().orElseThrow();
        return requests.allow(code, me.acting(), known.at()) ? Shown.of(Step.ALLOWED) : Shown.unknown(code.strip());
    }

    @ShowsNoRecord("ends a program that works for the person")
    @PostMapping(GRANTS)
    String end(@AuthenticationPrincipal PersonNow me, @PathVariable UUID id) {
        grants.end(me.person().id(), id);
        return "redirect:" + Sessions.PAGE;
    }

    /** Nobody finds the code of somebody else by trying. */
    private Optional<Waiting> waiting(String code, HttpServletRequest request) {
        try {
            return Optional.of(attempts.from(
                    request,
                    () -> requests.waiting(code)
                            .orElseThrow(() -> new BadCredentialsException("Nobody waits with this code"))));
        } catch (BadCredentialsException _) {
            return Optional.empty();
        }
    }
}
