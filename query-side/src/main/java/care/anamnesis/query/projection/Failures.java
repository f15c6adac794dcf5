package care.anamnesis.query.projection;

import care.anamnesis.eventlog.LogUnavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Tells an event that cannot be taken in from a database that does not answer. */
final class Failures {
    private Failures() {}

    /** A value that the database refuses is the fault of the event that holds it. */
    static boolean ofDatabase(RuntimeException failure) {
        return switch (failure) {
            case DataIntegrityViolationException _ -> false;
            case DataAccessException _, TransactionException _, LogUnavailable _ -> true;
            default -> false;
        };
    }
}
