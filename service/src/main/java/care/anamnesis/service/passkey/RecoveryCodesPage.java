package care.anamnesis.service.passkey;

import care.anamnesis.command.asking.StepUp;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.session.FreshProof;
import care.anamnesis.service.session.PersonNow;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a person her new recovery codes, once. */
@Page
@WithPasskeys
class RecoveryCodesPage {
    private final RecoveryCodes codes;
    private final StepUp stepUp;

    @ShownBy("passkey/recovery-codes")
    private record Made(List<String> codes) implements PageModel {}

    RecoveryCodesPage(RecoveryCodes codes, StepUp stepUp) {
        this.codes = codes;
        this.stepUp = stepUp;
    }

    @ShowsNoRecord("recovery codes of the person who looks")
    @PostMapping(AccountPage.ADDRESS + "/recovery-codes")
    ModelAndView make(@AuthenticationPrincipal PersonNow me) {
        FreshProof.require(stepUp);
        return new Made(codes.make(me.person().id())).asPage();
    }
}
