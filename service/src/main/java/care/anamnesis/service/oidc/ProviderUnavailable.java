package care.anamnesis.service.oidc;

import java.io.Serial;

/** The identity provider does not answer, or not as one. */
final class ProviderUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ProviderUnavailable(String message) {
        super(message);
    }

    ProviderUnavailable(Throwable cause) {
        super("The identity provider cannot be reached", cause);
    }
}
