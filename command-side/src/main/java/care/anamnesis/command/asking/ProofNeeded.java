package care.anamnesis.command.asking;

import java.time.Duration;

/** The person has to prove again who she is; then the same request is accepted (RFC 9470). */
public final class ProofNeeded extends RuntimeException {
    public static final String PROBLEM = "insufficient-user-authentication";

    private static final long serialVersionUID = 1L;

    private final Duration within;
    private final String scheme;

    ProofNeeded(Duration within, String scheme) {
        super(
                "Prove again who you are: this is accepted for %d seconds after it.".formatted(within.toSeconds()),
                null,
                false,
                false);
        this.within = within;
        this.scheme = scheme;
    }

    /** For the header {@code WWW-Authenticate}, as RFC 9470 has it for tokens. */
    public String challenge() {
        return "%s realm=\"Anamnesis\", error=\"insufficient_user_authentication\", error_description=\"%s\", max_age=%d"
                .formatted(scheme, getMessage(), within.toSeconds());
    }
}
