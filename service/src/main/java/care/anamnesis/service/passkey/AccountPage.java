package care.anamnesis.service.passkey;

import care.anamnesis.command.asking.Refusal;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.pages.frame.OwnAccount;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.program.DeviceGrant;
import care.anamnesis.service.program.DeviceGrants;
import care.anamnesis.service.session.PersonNow;
import care.anamnesis.service.session.Sessions;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** With what a person signs in and where she is signed in: her own affair, for her alone. */
@Page
@WithPasskeys
@RequestMapping(AccountPage.ADDRESS)
class AccountPage implements OwnAccount {
    static final String ADDRESS = Sessions.PAGE;

    private static final int LONGEST_LABEL = 100;
    private static final String AGAIN = "redirect:" + ADDRESS;

    private final KeyRing passkeys;
    private final PasskeyRows rows;
    private final Sessions sessions;
    private final RecoveryCodes codes;
    private final DeviceGrants programs;

    /**
     * @param codes how many recovery codes are left
     * @param refusal why something was not done
     */
    @ShownBy("passkey/account")
    private record Shown(
            List<KeyRing.Held> passkeys,
            List<Sessions.Open> sessions,
            List<DeviceGrant> programs,
            int codes,
            @Nullable Refusal refusal)
            implements PageModel {}

    AccountPage(KeyRing passkeys, PasskeyRows rows, Sessions sessions, RecoveryCodes codes, DeviceGrants programs) {
        this.passkeys = passkeys;
        this.rows = rows;
        this.sessions = sessions;
        this.codes = codes;
        this.programs = programs;
    }

    @Override
    public Account now() {
        return new Account(
                ADDRESS, PersonNow.ofThisRequest().map(PersonNow::otherRoles).orElse(List.of()), Way.PASSKEY);
    }

    @ShowsNoRecord("passkeys and sessions of the person who looks")
    @GetMapping
    ModelAndView account(@AuthenticationPrincipal PersonNow me, HttpSession session) {
        return shown(me, session, null);
    }

    @ShowsNoRecord("renames a passkey")
    @PostMapping("/passkeys/{passkey}/label")
    String rename(@AuthenticationPrincipal PersonNow me, @PathVariable UUID passkey, @RequestParam String label) {
        var said = label.strip();
        if (!said.isEmpty() && said.length() <= LONGEST_LABEL) {
            rows.rename(me.person().id(), passkey, said);
        }
        return AGAIN;
    }

    @ShowsNoRecord("removes a passkey")
    @PostMapping("/passkeys/{passkey}/removal")
    ModelAndView remove(@AuthenticationPrincipal PersonNow me, @PathVariable UUID passkey, HttpSession session) {
        try {
            passkeys.remove(passkey, me);
        } catch (RefusedCommand refused) {
            return shown(me, session, refused.refusal());
        }
        return new ModelAndView(AGAIN);
    }

    private ModelAndView shown(PersonNow me, HttpSession session, @Nullable Refusal refusal) {
        var id = me.person().id();
        return new Shown(passkeys.of(me), sessions.of(id, session.getId()), programs.of(id), codes.left(id), refusal)
                .asPage();
    }
}
