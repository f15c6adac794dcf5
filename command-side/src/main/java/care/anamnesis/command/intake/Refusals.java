package care.anamnesis.command.intake;

import care.anamnesis.command.Violation;
import care.anamnesis.command.asking.NotPermitted;
import care.anamnesis.command.asking.ProofNeeded;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.command.record.ConfirmationRequired;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.command.record.StaleRecord;
import care.anamnesis.command.record.UnfitChanges;
import care.anamnesis.command.record.UnknownEntry;
import care.anamnesis.eventlog.ClockIsOff;
import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.LogUnavailable;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;

/** The one place that says what a command was refused with, whether it was sent or tried, over HTTP or in this process. */
final class Refusals {
    private Refusals() {}

    /** Empty if it is no refusal but a failure. */
    static Optional<Refusal> of(RuntimeException thrown) {
        return switch (thrown) {
            case InvalidRequest e -> refusal(e.status(), e.problem(), e, e.violations());
            case ProofNeeded e -> refusal(HttpStatus.UNAUTHORIZED, ProofNeeded.PROBLEM, e, List.of());
            case NotPermitted e -> refusal(HttpStatus.FORBIDDEN, "not-permitted", e, List.of());
            case AggregateNotFoundException _ -> unknownClient();
            case IncompatibleAggregateException _ ->
                unknownClient(); // the id names a stream that is no client's record
            case UnknownPerson e -> refusal(HttpStatus.NOT_FOUND, "unknown-person", e, List.of());
            case UnknownEntry e -> refusal(HttpStatus.NOT_FOUND, "unknown-entry", e, List.of(noEntry(e)));
            case UnfitChanges e -> refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-command", e, e.violations());
            case RuleViolation e -> refusal(HttpStatus.CONFLICT, "rule-violation", e, List.of());
            case ConfirmationRequired e -> unconfirmed(e);
            case StaleRecord e -> refusal(HttpStatus.PRECONDITION_FAILED, "stale-record", e, List.of());
            case StillRunning e -> passing(HttpStatus.CONFLICT, "still-running", sentence(e));
            case ConcurrencyException _ ->
                passing(HttpStatus.CONFLICT, "contended-record", "Others keep changing this record: try again.");
            case LogInDoubt e ->
                passing(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "log-in-doubt",
                        "%s. Nothing is recorded until that is resolved.".formatted(e.getMessage()));
            case ClockIsOff _ ->
                passing(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "clock-is-off",
                        "The clock of this service differs from the database's. Nothing is written until it is set"
                                + " right.");
            case LogUnavailable _ ->
                passing(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "log-unavailable",
                        "The log cannot be written now. Repeat the request under the same Idempotency-Key.");
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> refusal(
            HttpStatus status, String problem, RuntimeException refused, List<Violation> errors) {
        return Optional.of(new Refusal(status, problem, sentence(refused), errors, null, false));
    }

    private static Optional<Refusal> unknownClient() {
        return Optional.of(new Refusal(
                HttpStatus.NOT_FOUND, "unknown-client", "There is no such client.", List.of(), null, false));
    }

    private static Violation noEntry(UnknownEntry refused) {
        return new Violation("/" + refused.field(), "names no entry of this record");
    }

    private static Optional<Refusal> unconfirmed(ConfirmationRequired refused) {
        return Optional.of(new Refusal(
                HttpStatus.CONFLICT,
                "confirmation-required",
                sentence(refused),
                List.of(),
                refused.questions(),
                false));
    }

    private static Optional<Refusal> passing(HttpStatus status, String problem, String sentence) {
        return Optional.of(new Refusal(status, problem, sentence, List.of(), null, true));
    }

    private static String sentence(RuntimeException refused) {
        return refused.getMessage() == null ? "" : refused.getMessage();
    }
}
