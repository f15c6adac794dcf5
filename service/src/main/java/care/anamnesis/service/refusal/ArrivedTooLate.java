package care.anamnesis.service.refusal;

import java.io.Serial;
import java.net.SocketTimeoutException;

/** A request did not arrive completely within its time. The server knows this type of exception, and answers 408. */
final class ArrivedTooLate extends SocketTimeoutException {
    @Serial
    private static final long serialVersionUID = 1L;

    ArrivedTooLate() {
        super("The request did not arrive in time");
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArrivedTooLate) {
                return true;
            }
        }
        return false;
    }
}
