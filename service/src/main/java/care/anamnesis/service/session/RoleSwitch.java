package care.anamnesis.service.session;

import care.anamnesis.command.asking.ProvenPerson;
import care.anamnesis.events.Role;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.ShowsNoRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person with several roles acts under one of them at a time; from here on it is another one. */
@Page
@WithSignIn
class RoleSwitch {
    private final Arrival arrival;
    private final ProvenPerson proven;

    RoleSwitch(Arrival arrival, ProvenPerson proven) {
        this.arrival = arrival;
        this.proven = proven;
    }

    @ShowsNoRecord("the role in which the person acts")
    @PostMapping(Sessions.PAGE + "/role")
    String act(
            @AuthenticationPrincipal PersonNow me,
            @RequestParam Role role,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!me.person().acts(role)) {
            throw new AccessDeniedException("This person does not hold the role");
        }
        var acting = new ActingPerson(me.person().id(), role, me.acting().key());
        arrival.goOn(acting, proven.latest().orElseThrow(), request, response);
        return "redirect:/";
    }
}
