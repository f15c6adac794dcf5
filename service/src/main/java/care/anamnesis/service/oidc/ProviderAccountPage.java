package care.anamnesis.service.oidc;

import care.anamnesis.pages.frame.OwnAccount;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.session.PersonNow;
import care.anamnesis.service.session.Sessions;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** With which account a person signs in and where she is signed in: her own affair, for her alone. */
@Page
@WithProvider
class ProviderAccountPage implements OwnAccount {
    private final Sessions sessions;
    private final ProviderSettings settings;

    @ShownBy("oidc/account")
    private record Shown(String provider, String issuer, List<Sessions.Open> sessions) implements PageModel {}

    ProviderAccountPage(Sessions sessions, ProviderSettings.Read read) {
        this.sessions = sessions;
        this.settings = read.settings();
    }

    @Override
    public Account now() {
        return new Account(
                Sessions.PAGE,
                PersonNow.ofThisRequest().map(PersonNow::otherRoles).orElse(List.of()),
                OwnAccount.Way.PROVIDER);
    }

    @ShowsNoRecord("account and sessions of the person who looks")
    @GetMapping(Sessions.PAGE)
    ModelAndView account(@AuthenticationPrincipal PersonNow me, HttpSession session) {
        return new Shown(
                        settings.name(),
                        settings.issuer(),
                        sessions.of(me.person().id(), session.getId()))
                .asPage();
    }
}
