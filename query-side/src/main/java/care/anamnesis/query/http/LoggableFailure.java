package care.anamnesis.query.http;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure in a form for the service's log: its kind, cause and place. Messages are left out, because those of
 * libraries repeat what was typed.
 */
public final class LoggableFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 10;

    private LoggableFailure(String kind, @Nullable Throwable cause, StackTraceElement[] trace) {
        super(kind, cause, false, true);
        setStackTrace(trace);
    }

    public static Throwable of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static LoggableFailure of(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new LoggableFailure(
                kind(failure), cause == null || depth == 0 ? null : of(cause, depth - 1), failure.getStackTrace());
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + " with SQLSTATE " + sql.getSQLState() : name;
    }
}
