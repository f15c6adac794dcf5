package care.anamnesis.service.oidc;

import java.io.Serial;
import org.springframework.security.authentication.BadCredentialsException;

/** Somebody who comes back from the identity provider is not admitted. */
final class NotAdmitted extends BadCredentialsException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    NotAdmitted(Problem problem) {
        super("Not admitted: " + problem.key());
        this.problem = problem;
    }

    NotAdmitted(Problem problem, Throwable cause) {
        super("Not admitted: " + problem.key(), cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
