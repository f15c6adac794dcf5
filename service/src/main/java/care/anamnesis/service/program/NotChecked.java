package care.anamnesis.service.program;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** A token cannot be checked now, because the keys of its issuer cannot be reached. */
final class NotChecked extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotChecked(Exception cause) {
        super("The keys of the issuer cannot be reached", cause);
    }
}
