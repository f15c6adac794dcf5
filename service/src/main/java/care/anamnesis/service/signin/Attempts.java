package care.anamnesis.service.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.stereotype.Component;

/** What strangers try, such as an answer to a challenge or the token of an invitation: limited for each address. */
@Component
public class Attempts {
    private final SignInLimits limits;
    private final ApplicationEventPublisher events;

    Attempts(SignInLimits limits, ApplicationEventPublisher events) {
        this.limits = limits;
        this.events = events;
    }

    /**
     * @param attempt throws if it fails
     * @throws TooManyFailures if too many from this address have failed
     */
    public <T> T from(HttpServletRequest request, Supplier<T> attempt) {
        var address = request.getRemoteAddr();
        limits.wait(address, address).ifPresent(wait -> {
            throw new TooManyFailures(wait);
        });
        try {
            var done = attempt.get();
            limits.succeeded(address, address);
            return done;
        } catch (BadCredentialsException failure) {
            limits.failed(address, address);
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(null, null), failure));
            throw failure;
        }
    }
}
