package care.anamnesis.service.signin;

import care.anamnesis.service.limit.FailedSignIns;
import care.anamnesis.service.limit.Origin;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a name and a password, unless too many were wrong before. */
public final class LimitedSignIn implements AuthenticationProvider {
    private static final int LONGEST_NAME = 100;

    private final AuthenticationProvider passwords;
    private final FailedSignIns failures;

    public LimitedSignIn(AuthenticationProvider passwords, FailedSignIns failures) {
        this.passwords = passwords;
        this.failures = failures;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        return failures.attempt(address(attempt), account(attempt), () -> passwords.authenticate(attempt));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return passwords.supports(kind);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Origin.of(details.getRemoteAddress())
                : "";
    }

    private static String account(Authentication attempt) {
        var name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
