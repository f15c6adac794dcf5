package care.anamnesis.service.passkey;

import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.invitation.Invitations;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an invitation leads. What it proves stands behind the #, and a script of the page hands it in. */
@Page
@WithPasskeys
class InvitationPage {
    @ShowsNoRecord("how an invitation is accepted")
    @GetMapping(Invitations.ADDRESS)
    String page() {
        return "passkey/invitation";
    }
}
