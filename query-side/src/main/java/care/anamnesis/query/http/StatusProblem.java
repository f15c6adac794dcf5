package care.anamnesis.query.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The complete problem (RFC 9457) for a bare status, without anything from the request. */
public final class StatusProblem {
    private static final String TYPE = "urn:anamnesis:problem:";

    private StatusProblem() {}

    public static ProblemDetail of(HttpStatusCode status) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence(status));
        problem.setType(URI.create(TYPE + name(status)));
        problem.setTitle(title(status));
        return problem;
    }

    /** @param address as it was asked for; left out if it is none */
    public static ProblemDetail of(HttpStatusCode status, @Nullable String address) {
        var problem = of(status);
        try {
            problem.setInstance(address == null ? null : new URI(address));
        } catch (URISyntaxException _) {
            problem.setInstance(URI.create("/"));
        }
        return problem;
    }

    /** Whether its sentence is one of ours, which repeats nothing from the request. */
    static boolean isOurs(ProblemDetail problem) {
        return problem.getType() != null && problem.getType().toString().startsWith(TYPE);
    }

    private static String title(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status.is4xxClientError() ? "Refused" : "Failed";
    }

    private static String name(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "malformed-request";
            case 404 -> "nothing-here";
            case 500 -> "defect";
            default -> title(status).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        };
    }

    private static String sentence(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "The request is malformed.";
            case 401 -> "Sign in first.";
            case 403 -> "Your role does not allow this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not support this method. Allow lists those that it supports.";
            case 406 -> "This address offers none of the media types that the request accepts.";
            case 408 -> "The request did not arrive in time.";
            case 411 -> "The length of the body is missing.";
            case 413 -> "The request is too large.";
            case 414 -> "The address is too long.";
            case 415 -> "This address does not support a body of this media type.";
            case 429 -> "There were too many requests. Ask again later.";
            case 431 -> "The headers are too large.";
            case 503 -> "The service cannot answer now. Ask again.";
            default ->
                status.is4xxClientError() ? "The request cannot be answered." : "The question could not be answered.";
        };
    }
}
