package care.anamnesis.service.oidc;

import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.invitation.Invitations;
import care.anamnesis.service.limit.TooOften;
import care.anamnesis.service.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a browser sees before it is sent to the identity provider. */
@Page
@WithProvider
@RequestMapping
class ProviderPage {
    private final Departure departure;
    private final ProviderSettings settings;

    /**
     * @param provider as people call it
     * @param problem the last part of the key of its text
     */
    @ShownBy("oidc/sign-in")
    record SignInPage(String provider, @Nullable String problem) implements PageModel {}

    @ShownBy("oidc/invitation")
    private record InvitationPage(String provider) implements PageModel {}

    ProviderPage(Departure departure, ProviderSettings.Read read) {
        this.departure = departure;
        this.settings = read.settings();
    }

    @ShowsNoRecord("how to sign in")
    @GetMapping(SignIn.PATH)
    ModelAndView page(@RequestParam(required = false) @Nullable String problem) {
        return new SignInPage(settings.name(), "signed-out".equals(problem) ? problem : null).asPage();
    }

    /** @param again whether the provider asks who it is, even if it thinks that it knows */
    @ShowsNoRecord("the way to the identity provider")
    @GetMapping(SignIn.PATH + "/provider")
    ModelAndView go(
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var purpose = again ? Trip.Purpose.SIGN_IN_AGAIN : Trip.Purpose.SIGN_IN;
            return new ModelAndView("redirect:" + departure.begin(purpose, null, null, request, response));
        } catch (TooOften refused) {
            response.setStatus(Problem.TOO_MANY.status().value());
            response.setHeader(HttpHeaders.RETRY_AFTER, refused.retryAfter());
            return new SignInPage(settings.name(), Problem.TOO_MANY.key()).asPage();
        } catch (ProviderUnavailable _) {
            response.setStatus(Problem.UNAVAILABLE.status().value());
            return new SignInPage(settings.name(), Problem.UNAVAILABLE.key()).asPage();
        }
    }

    /** What proves the invitation stands behind the #, and a script of the page hands it in. */
    @ShowsNoRecord("how an invitation is accepted")
    @GetMapping(Invitations.ADDRESS)
    ModelAndView invitation() {
        return new InvitationPage(settings.name()).asPage();
    }
}
