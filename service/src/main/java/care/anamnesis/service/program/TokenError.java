package care.anamnesis.service.program;

import java.io.Serial;
import java.util.Locale;

/** Why a program gets no token, in the one word that RFC 6749 and 8628 have for it. */
final class TokenError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    enum Kind {
        INVALID_REQUEST,
        INVALID_CLIENT,
        INVALID_GRANT,
        INVALID_SCOPE,
        UNSUPPORTED_GRANT_TYPE,
        AUTHORIZATION_PENDING,
        SLOW_DOWN,
        ACCESS_DENIED,
        EXPIRED_TOKEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;

    TokenError(Kind kind) {
        super(kind.word(), null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
