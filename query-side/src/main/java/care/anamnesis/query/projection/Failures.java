package care.anamnesis.query.projection;

import care.anamnesis.eventlog.LogUnavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Distinguishes an event that cannot be processed from a database that does not answer. */
final class Failures {
    private Failures() {}

    /** A value that the database refuses is the fault of its event. */
    static boolean ofDatabase(RuntimeException failure) {
        return switch (failure) {
            case DataIntegrityViolationException _ -> false;
            case DataAccessException _, TransactionException _, LogUnavailable _ -> true;
            default -> false;
        };
    }

    /** A database that does not answer now may answer later; an invalid statement will never work. */
    static boolean mayPass(RuntimeException failure) {
        return switch (failure) {
            case TransientDataAccessException _, RecoverableDataAccessException _ -> true;
            case DataAccessResourceFailureException _, TransactionException _, LogUnavailable _ -> true;
            default -> false;
        };
    }
}
