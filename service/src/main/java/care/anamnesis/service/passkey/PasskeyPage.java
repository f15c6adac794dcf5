package care.anamnesis.service.passkey;

import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for a browser that is not signed in: the device asks which of its passkeys. */
@Page
@WithPasskeys
class PasskeyPage {
    @ShowsNoRecord("how to sign in")
    @GetMapping(SignIn.PATH)
    String page(@RequestParam(required = false) @Nullable String problem, Model model) {
        model.addAttribute("signedOut", "signed-out".equals(problem));
        return "passkey/sign-in";
    }
}
