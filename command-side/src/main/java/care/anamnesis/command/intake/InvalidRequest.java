package care.anamnesis.command.intake;

import care.anamnesis.command.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot become a command; the record was not read and nothing was written. */
final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String problem;
    private final transient List<Violation> violations;

    private InvalidRequest(HttpStatus status, String problem, String sentence, List<Violation> violations) {
        super(sentence, null, false, false);
        this.status = status;
        this.problem = problem;
        this.violations = violations;
    }

    static InvalidRequest malformed(String sentence) {
        return new InvalidRequest(HttpStatus.BAD_REQUEST, "malformed-request", sentence, List.of());
    }

    static InvalidRequest tooLarge(String sentence) {
        return new InvalidRequest(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", sentence, List.of());
    }

    static InvalidRequest invalid(List<Violation> violations) {
        return new InvalidRequest(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-command",
                "The request breaks the rules listed in errors.",
                violations);
    }

    static InvalidRequest unknown(String sentence) {
        return new InvalidRequest(HttpStatus.NOT_FOUND, "unknown-command", sentence, List.of());
    }

    static InvalidRequest noVersionYet() {
        return new InvalidRequest(
                HttpStatus.PRECONDITION_FAILED,
                "no-version-yet",
                "If-Match names a version of a record, and a registration has no record yet.",
                List.of());
    }

    static InvalidRequest keyReused() {
        return new InvalidRequest(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request.",
                List.of());
    }

    /** Whether it is a retry or another request is unknown: the person decides, with the record at hand. */
    static InvalidRequest notComparable() {
        return new InvalidRequest(
                HttpStatus.CONFLICT,
                "request-not-comparable",
                "A request under this Idempotency-Key is in the log, and the service no longer has the secret that"
                        + " shows whether it was this one. Nothing was added: look at the record before you send it under"
                        + " another key.",
                List.of());
    }

    /** The last part of the problem's type. */
    String problem() {
        return problem;
    }

    HttpStatus status() {
        return status;
    }

    List<Violation> violations() {
        return violations;
    }
}
