package care.anamnesis.service.session;

import care.anamnesis.command.asking.StepUp;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.ShowsNoRecord;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A person ends sessions of her own. */
@Page
@WithSignIn
@RequestMapping(Sessions.PAGE)
class SessionsOfPerson {
    private static final String AGAIN = "redirect:" + Sessions.PAGE;

    private final Sessions sessions;
    private final StepUp stepUp;

    record Freshness(boolean fresh) {}

    SessionsOfPerson(Sessions sessions, StepUp stepUp) {
        this.sessions = sessions;
        this.stepUp = stepUp;
    }

    @ShowsNoRecord("ends a session")
    @PostMapping("/sessions/{handle}/end")
    String end(@AuthenticationPrincipal PersonNow me, @PathVariable String handle) {
        sessions.end(me.person().id(), handle);
        return AGAIN;
    }

    @ShowsNoRecord("ends sessions")
    @PostMapping("/sessions/end-others")
    String endOthers(@AuthenticationPrincipal PersonNow me, HttpSession session) {
        sessions.endOthers(me.person().id(), session.getId());
        return AGAIN;
    }

    @GetMapping("/proof")
    @ResponseBody
    @ShowsNoRecord("whether the person has just proven who she is")
    Freshness freshness() {
        return new Freshness(stepUp.isFresh());
    }
}
