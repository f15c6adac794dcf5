package care.anamnesis.service.passkey;

import care.anamnesis.command.asking.StepUp;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.session.FreshProof;
import care.anamnesis.service.session.PersonNow;
import care.anamnesis.service.signin.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A person who is signed in registers one more passkey, on this device or on another one. */
@RestController
@WithPasskeys
class AnotherPasskey {
    private static final String ADDRESS = AccountPage.ADDRESS + "/passkeys";

    private final RelyingParty party;
    private final Challenges challenges;
    private final KeyRing keys;
    private final Attempts attempts;
    private final StepUp stepUp;

    AnotherPasskey(RelyingParty party, Challenges challenges, KeyRing keys, Attempts attempts, StepUp stepUp) {
        this.party = party;
        this.challenges = challenges;
        this.keys = keys;
        this.attempts = attempts;
        this.stepUp = stepUp;
    }

    /** @param options for {@code navigator.credentials.create} */
    record Offer(UUID id, JsonNode options) {}

    record Made(UUID id, String label, JsonNode credential) {}

    @PostMapping(ADDRESS + "/offer")
    @ShowsNoRecord("what a device needs to make a passkey")
    Offer offer(@AuthenticationPrincipal PersonNow me, HttpServletRequest request) {
        FreshProof.require(stepUp);
        var options = party.offer(me.person());
        return new Offer(challenges.keep(options.getChallenge(), me.person().id(), request), PasskeyJson.tree(options));
    }

    @PostMapping(ADDRESS)
    @ShowsNoRecord("the page to go to")
    PasskeySignIn.Arrived register(
            @AuthenticationPrincipal PersonNow me, @RequestBody Made made, HttpServletRequest request) {
        FreshProof.require(stepUp);
        var passkey = attempts.from(
                request,
                () -> party.registered(
                        me.person(),
                        challenges.take(made.id(), me.person().id(), request),
                        made.credential(),
                        made.label()));
        keys.add(passkey, me.person(), me.getActor());
        return new PasskeySignIn.Arrived(AccountPage.ADDRESS);
    }
}
