package care.anamnesis.service.signin;

import care.anamnesis.service.limit.FailedSignIns;
import care.anamnesis.service.limit.Origin;
import care.anamnesis.service.limit.TooOften;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.stereotype.Component;

/**
 * What strangers try, such as an answer to a challenge, the token of an invitation or a recovery code: limited for each
 * address.
 */
@Component
public class Attempts {
    private final FailedSignIns failures;
    private final ApplicationEventPublisher events;

    Attempts(FailedSignIns failures, ApplicationEventPublisher events) {
        this.failures = failures;
        this.events = events;
    }

    /**
     * @param attempt throws if it fails
     * @throws TooOften if too many from this address have failed
     */
    public <T> T from(HttpServletRequest request, Supplier<T> attempt) {
        var address = Origin.of(request);
        try {
            return failures.attempt(address, address, attempt);
        } catch (BadCredentialsException failure) {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(null, null), failure));
            throw failure;
        }
    }
}
