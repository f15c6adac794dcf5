package care.anamnesis.query.http;

import care.anamnesis.eventlog.ClockIsOff;
import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.LogUnavailable;
import java.net.URI;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Why a question is not answered, in sentences without any content of the record. */
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static final String UNLOGGED =
            ". No record is shown until that is resolved, because accesses cannot be logged.";

    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z]{1,40}");

    private Refusals() {}

    public static ErrorResponseException unknownClient() {
        return refusal(HttpStatus.NOT_FOUND, "unknown-client", "There is no such client.");
    }

    public static ErrorResponseException unknownEntry() {
        return refusal(HttpStatus.NOT_FOUND, "unknown-entry", "The client's record has no such entry.");
    }

    public static ErrorResponseException noRecordThen() {
        return refusal(HttpStatus.NOT_FOUND, "no-record-then", "The client had no record at that time.");
    }

    public static ErrorResponseException notPermitted() {
        return refusal(HttpStatus.FORBIDDEN, "not-permitted", "Your role may not read clinical records.");
    }

    public static ErrorResponseException notForAuditing() {
        return refusal(HttpStatus.FORBIDDEN, "not-permitted", "Your role may not read who did what.");
    }

    public static ErrorResponseException notForCounting() {
        return refusal(HttpStatus.FORBIDDEN, "not-permitted", "Your role may not see the numbers of the practice.");
    }

    public static ErrorResponseException notAnOperator() {
        return refusal(HttpStatus.FORBIDDEN, "not-permitted", "Your role may not operate projections.");
    }

    public static ErrorResponseException notForPeople() {
        return refusal(HttpStatus.FORBIDDEN, "not-permitted", "Your role may not see who works in the practice.");
    }

    public static ErrorResponseException unknownPerson() {
        return refusal(HttpStatus.NOT_FOUND, "unknown-person", "There is no such person.");
    }

    public static ErrorResponseException unknownProjection() {
        return refusal(
                HttpStatus.NOT_FOUND,
                "unknown-projection",
                "There is no such projection, or no operation was requested.");
    }

    public static ErrorResponseException unknownTile() {
        return refusal(
                HttpStatus.NOT_FOUND,
                "unknown-tile",
                "No signed tree has such a tile. Read the checkpoint for its size.");
    }

    public static ErrorResponseException badRequest(String sentence) {
        return refusal(HttpStatus.BAD_REQUEST, "malformed-request", sentence);
    }

    /** Repeats the name only if it can be one of a parameter: anything may stand in an address. */
    static ErrorResponseException unknownParameter(String name, Collection<String> known) {
        var isName = PARAMETER.matcher(name).matches();
        var names = known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
        var refusal = badRequest(
                (isName ? "The parameter " + name : "A parameter") + " is unknown here. Known: " + names + ".");
        if (isName) {
            refusal.getBody().setProperty("parameter", name);
        }
        return refusal;
    }

    public static ErrorResponseException listOutdated() {
        return refusal(
                HttpStatus.GONE,
                "list-outdated",
                "Too many clients have changed since the first page of this list. Read it from the first page again.");
    }

    public static ErrorResponseException notThereYet() {
        return later("not-there-yet", "The answer does not include the requested position yet. Ask again.");
    }

    /** Asking again does not help: the caller is to forget the position, or the cursor that stands for one. */
    public static ErrorResponseException beyondLog() {
        return refusal(
                HttpStatus.CONFLICT,
                "beyond-the-log",
                "The log does not reach the requested position: it has lost its end, or never had this position. Ask"
                        + " without it, from the beginning.");
    }

    public static ErrorResponseException lossNotAccepted() {
        return refusal(
                HttpStatus.CONFLICT,
                "loss-not-accepted",
                "The log is not in doubt, or it does not end at the given position. Check it again.");
    }

    public static ErrorResponseException checkpointNotSeen() {
        return refusal(
                HttpStatus.CONFLICT,
                "checkpoint-not-seen",
                "A checkpoint that the log does not extend is kept outside the database: whoever accepts the loss names how"
                        + " many events it covers. If there is none, name none. Check the log again.");
    }

    public static ErrorResponseException rebuiltAfterLoss() {
        return later(
                "rebuilt-after-loss", "This answer is being rebuilt, because the log has lost its end. Ask again.");
    }

    public static ErrorResponseException logInDoubt(LogUnavailable doubt) {
        return doubt instanceof ClockIsOff
                ? later("clock-is-off", doubt.getMessage() + UNLOGGED)
                : later("log-in-doubt", doubt.getMessage() + UNLOGGED);
    }

    /** How a question is refused that led to this; a defect is logged. */
    public static ErrorResponse of(Exception exception) {
        return switch (exception) {
            case MethodArgumentTypeMismatchException e -> malformed(e.getName());
            case HandlerMethodValidationException e -> malformed(nameOf(e));
            case MethodArgumentNotValidException e ->
                malformed(
                        String.valueOf(Objects.requireNonNull(e.getFieldError()).getField()));
            case ErrorResponse e -> StatusProblem.isOurs(e.getBody()) ? e : inOurWords(e);
            case RequestRejectedException _ -> badRequest("The request is malformed.");
            case LogInDoubt doubt -> logInDoubt(doubt);
            case ClockIsOff off -> logInDoubt(off);
            case LogUnavailable _ -> unavailable();
            case DataAccessResourceFailureException _ -> unavailable();
            case TransientDataAccessException _ -> unavailable();
            case CannotCreateTransactionException _ -> unavailable();
            default -> {
                LOG.error("A question could not be answered", LoggableFailure.of(exception));
                yield defect();
            }
        };
    }

    /** The framework's own sentences repeat what was sent. Its headers say what would be taken. */
    private static ErrorResponse inOurWords(ErrorResponse framework) {
        var problem = StatusProblem.of(framework.getStatusCode());
        if (framework instanceof MissingServletRequestParameterException missing) {
            problem.setDetail("The parameter " + missing.getParameterName() + " is required.");
        }
        var refusal = new ErrorResponseException(framework.getStatusCode(), problem, null);
        refusal.getHeaders().addAll(framework.getHeaders());
        return refusal;
    }

    private static ErrorResponse malformed(String parameter) {
        return badRequest("The value of " + parameter + " cannot be used.");
    }

    private static String nameOf(HandlerMethodValidationException exception) {
        var parameter = exception.getParameterValidationResults().getFirst().getMethodParameter();
        return parameter.getParameter().getName();
    }

    public static ErrorResponseException recordParked() {
        return later(
                "record-parked",
                "An entry of this record could not be processed, and this answer would lack it. The record's history"
                        + " is complete. Operators have been informed.");
    }

    public static ErrorResponseException tooManyLooking() {
        return later("too-many-looking", "News of this record cannot be sent now: too many pages are open. Ask again.");
    }

    static ErrorResponseException unavailable() {
        return later("records-unavailable", "The records cannot be read now. Ask again.");
    }

    static ErrorResponseException defect() {
        return refusal(HttpStatus.INTERNAL_SERVER_ERROR, "defect", "The question could not be answered.");
    }

    private static ErrorResponseException later(String name, String sentence) {
        var refusal = refusal(HttpStatus.SERVICE_UNAVAILABLE, name, sentence);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return refusal;
    }

    private static ErrorResponseException refusal(HttpStatus status, String name, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:anamnesis:problem:" + name));
        return new ErrorResponseException(status, problem, null);
    }
}
