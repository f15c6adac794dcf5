package care.anamnesis.service.oidc;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why somebody who comes back from the identity provider is not admitted. */
enum Problem {
    /** She has gone no further there. */
    CANCELLED(HttpStatus.UNAUTHORIZED),
    /** The way to the provider began in another browser, was used, or took too long. */
    EXPIRED(HttpStatus.UNAUTHORIZED),
    /** What the provider answered is not true, or not for this service. */
    REFUSED(HttpStatus.UNAUTHORIZED),
    /** The provider has known her for too long without asking. */
    OLD(HttpStatus.UNAUTHORIZED),
    /** The provider has not asked for as much as the practice does. */
    WEAK(HttpStatus.UNAUTHORIZED),
    /** It is the account of nobody who works here. */
    UNLINKED(HttpStatus.FORBIDDEN),
    /** The account belongs to somebody else. */
    TAKEN(HttpStatus.FORBIDDEN),
    /** The provider names no role that she could have here. */
    ROLES(HttpStatus.FORBIDDEN),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The last part of the key of its text. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
