package care.anamnesis.service.passkey;

import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.session.PersonNow;
import care.anamnesis.service.signin.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person who is signed in proves again who she is, with one of her passkeys, before she signs something. */
@RestController
@WithPasskeys
@RequestMapping(AccountPage.ADDRESS + "/proof")
class ProofAgain {
    private final RelyingParty party;
    private final Challenges challenges;
    private final Attempts attempts;
    private final PasskeyArrival arrival;

    ProofAgain(RelyingParty party, Challenges challenges, Attempts attempts, PasskeyArrival arrival) {
        this.party = party;
        this.challenges = challenges;
        this.attempts = attempts;
        this.arrival = arrival;
    }

    record Freshness(boolean fresh) {}

    @PostMapping("/question")
    @ShowsNoRecord("a challenge")
    PasskeySignIn.Question question(@AuthenticationPrincipal PersonNow me, HttpServletRequest request) {
        var options = party.question(me.person());
        return new PasskeySignIn.Question(
                challenges.keep(options.getChallenge(), me.person().id(), request), PasskeyJson.tree(options));
    }

    @PostMapping
    @ShowsNoRecord("that the person has proven who she is")
    Freshness answer(
            @AuthenticationPrincipal PersonNow me,
            @RequestBody PasskeySignIn.Answer answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        attempts.from(request, () -> {
            var used = party.answered(challenges.take(answer.id(), me.person().id(), request), answer.credential());
            if (!used.person().equals(me.person().id()) || !me.person().opensWith(used.passkey())) {
                throw new BadCredentialsException("This passkey is not hers");
            }
            return used;
        });
        arrival.again(me.acting(), request, response);
        return new Freshness(true);
    }
}
