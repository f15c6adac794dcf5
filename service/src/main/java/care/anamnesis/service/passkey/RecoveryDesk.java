package care.anamnesis.service.passkey;

import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.StaffMember;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.invitation.Invitations;
import care.anamnesis.service.limit.TooOften;
import care.anamnesis.service.signin.Attempts;
import care.anamnesis.service.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person who has lost her passkeys gives a recovery code, and is led to where she registers a new one. */
@Page
@WithPasskeys
@RequestMapping(RecoveryDesk.ADDRESS)
class RecoveryDesk {
    static final String ADDRESS = SignIn.PATH + "/recovery";

    /** To register the passkey right away. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RecoveryCodes codes;
    private final Invitations invitations;
    private final PeopleOfLog people;
    private final Attempts attempts;

    /** @param problem why the code opens nothing, as the last part of a key among the texts */
    @ShownBy("passkey/recovery")
    private record Asked(@Nullable String problem) implements PageModel {}

    RecoveryDesk(RecoveryCodes codes, Invitations invitations, PeopleOfLog people, Attempts attempts) {
        this.codes = codes;
        this.invitations = invitations;
        this.people = people;
        this.attempts = attempts;
    }

    @ShowsNoRecord("an empty form")
    @GetMapping
    ModelAndView form() {
        return new Asked(null).asPage();
    }

    @ShowsNoRecord("where to register a passkey")
    @PostMapping
    ModelAndView use(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        try {
            var person = attempts.from(request, () -> owner(code));
            var link = invitations.make(person.id(), LONGEST);
            return new ModelAndView("redirect:" + Invitations.ADDRESS + "#" + link.token());
        } catch (BadCredentialsException _) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return new Asked("refused").asPage();
        } catch (TooOften refused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refused.retryAfter());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return new Asked("too-many").asPage();
        }
    }

    private StaffMember owner(String code) {
        return codes.use(code)
                .flatMap(people::find)
                .filter(StaffMember::isActive)
                .orElseThrow(() -> new BadCredentialsException("The recovery code is unknown or used"));
    }
}
