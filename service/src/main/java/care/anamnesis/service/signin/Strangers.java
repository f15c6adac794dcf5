package care.anamnesis.service.signin;

import care.anamnesis.service.limit.Limited;
import care.anamnesis.service.limit.Limits;
import care.anamnesis.service.limit.Origin;
import care.anamnesis.service.limit.TooOften;
import org.springframework.security.web.AuthenticationEntryPoint;

/** A stranger who asks again and again for what is not public is told to wait, instead of to sign in. */
final class Strangers {
    private Strangers() {}

    static AuthenticationEntryPoint limited(Limits limits, AuthenticationEntryPoint refusal) {
        return (request, response, reason) -> {
            if (reason instanceof TooOften) {
                refusal.commence(request, response, reason);
                return;
            }
            try {
                limits.take(Limited.STRANGERS, Origin.of(request));
            } catch (TooOften refused) {
                Refusal.tooOften(request, response, refused);
                return;
            }
            refusal.commence(request, response, reason);
        };
    }
}
