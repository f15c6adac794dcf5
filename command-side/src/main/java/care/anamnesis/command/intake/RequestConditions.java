package care.anamnesis.command.intake;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.events.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers on which a command depends: under which key it counts once, and for which version it was meant. */
record RequestConditions(String idempotencyKey, @Nullable Long expectedVersion) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern STRONG_TAG = Pattern.compile("\"([1-9]\\d{0,17})\"");

    /** @throws InvalidRequest if a header is missing, repeated or not of its form, or the query is not empty */
    static RequestConditions of(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            throw InvalidRequest.malformed("A command takes no query parameters.");
        }
        return new RequestConditions(idempotencyKey(request), expectedVersion(request));
    }

    CommandRequest request(ClinicalCommand command, Actor actor, String requestHash) {
        return new CommandRequest(command, actor, idempotencyKey, requestHash, expectedVersion);
    }

    private static String idempotencyKey(HttpServletRequest request) {
        var keys = headers(request, "Idempotency-Key");
        if (keys.size() != 1 || !KEY.matcher(keys.getFirst()).matches()) {
            throw InvalidRequest.malformed(
                    "One Idempotency-Key header of 1 to 200 visible ASCII characters is required.");
        }
        return keys.getFirst();
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request) {
        var tags = headers(request, "If-Match");
        if (tags.isEmpty()) {
            return null;
        }
        var tag = STRONG_TAG.matcher(tags.getFirst());
        if (tags.size() != 1 || !tag.matches()) {
            throw InvalidRequest.malformed("If-Match takes one strong tag with a version of the record, as in \"12\".");
        }
        return Long.valueOf(tag.group(1));
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
