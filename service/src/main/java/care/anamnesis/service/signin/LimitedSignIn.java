package care.anamnesis.service.signin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a name and a password, unless too many were wrong before. */
public final class LimitedSignIn implements AuthenticationProvider {
    private static final int LONGEST_NAME = 100;

    private final AuthenticationProvider passwords;
    private final SignInLimits limits;

    public LimitedSignIn(AuthenticationProvider passwords, SignInLimits limits) {
        this.passwords = passwords;
        this.limits = limits;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var address = address(attempt);
        var account = account(attempt);
        limits.wait(address, account).ifPresent(wait -> {
            throw new TooManyFailures(wait);
        });
        try {
            var person = passwords.authenticate(attempt);
            if (person != null) {
                limits.succeeded(address, account);
            }
            return person;
        } catch (AuthenticationException failure) {
            limits.failed(address, account);
            throw failure;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return passwords.supports(kind);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private static String account(Authentication attempt) {
        var name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
