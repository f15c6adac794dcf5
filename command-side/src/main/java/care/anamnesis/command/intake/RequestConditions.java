package care.anamnesis.command.intake;

import care.anamnesis.command.Command;
import care.anamnesis.command.InPerson;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Contradiction;
import care.anamnesis.events.PurposeOfUse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The headers and query of a command: its idempotency key, expected version, represented person and purpose, and
 * whether it is only tried.
 */
record RequestConditions(
        String idempotencyKey,
        @Nullable Long expectedVersion,
        @Nullable String onBehalfOf,
        PurposeOfUse purpose,
        Set<String> confirmed,
        boolean isTrial) {
    static final String ON_BEHALF_OF = "Anamnesis-On-Behalf-Of";
    static final String PURPOSE = "Anamnesis-Purpose";
    static final String CONFIRMED = "Anamnesis-Confirmed";
    static final int LONGEST_NAME = 200;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern STRONG_TAG = Pattern.compile("\"([1-9]\\d{0,17})\"");

    /** @throws InvalidRequest if a header is missing, repeated or not of its form, or the query is neither empty nor {@code try} */
    static RequestConditions of(HttpServletRequest request) {
        var isTrial = isTrial(request);
        return new RequestConditions(
                idempotencyKey(request),
                expectedVersion(request),
                onBehalfOf(request),
                purpose(request),
                confirmed(request),
                isTrial);
    }

    /** A registration cannot have seen a version: there is no record yet. */
    RequestConditions ofRegistration() {
        if (expectedVersion != null) {
            throw InvalidRequest.noVersionYet();
        }
        return this;
    }

    /**
     * Under one key, another address, body, person, purpose or confirmation is another request.
     *
     * @throws InvalidRequest if somebody gives a note or a signature on behalf of somebody else
     */
    CommandRequest request(Command command, Actor actor, String address, ObjectNode body) {
        if (onBehalfOf != null && command.getClass().isAnnotationPresent(InPerson.class)) {
            throw InvalidRequest.malformed(
                    ON_BEHALF_OF + " cannot be used with this command: a note and a signature are given in person.");
        }
        var forWhom = onBehalfOf == null ? "" : onBehalfOf;
        var parts = Stream.concat(
                        Stream.of(address, forWhom, purpose.name()),
                        confirmed.stream().sorted())
                .toList();
        var asked = new AskedRequest(parts, body);
        return new CommandRequest(
                command, actor, onBehalfOf, purpose, idempotencyKey, asked, expectedVersion, confirmed);
    }

    private static boolean isTrial(HttpServletRequest request) {
        return switch (request.getQueryString()) {
            case null -> false;
            case "try=false" -> false;
            case "try=true" -> true;
            default ->
                throw InvalidRequest.malformed("A command takes one query parameter: try, which is true or false.");
        };
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

    /** HTTP carries header values as single bytes; names are written in UTF-8 (RFC 9110, 5.5). */
    private static @Nullable String onBehalfOf(HttpServletRequest request) {
        var values = headers(request, ON_BEHALF_OF);
        if (values.isEmpty()) {
            return null;
        }
        var name = Utf8.read(values.getFirst().getBytes(StandardCharsets.ISO_8859_1))
                .orElse("");
        if (values.size() != 1
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw InvalidRequest.malformed(
                    ON_BEHALF_OF + " takes one name of at most " + LONGEST_NAME + " characters, in UTF-8.");
        }
        return name;
    }

    private static PurposeOfUse purpose(HttpServletRequest request) {
        var values = headers(request, PURPOSE);
        if (values.isEmpty()) {
            return PurposeOfUse.TREAT;
        }
        return Arrays.stream(PurposeOfUse.values())
                .filter(purpose -> values.size() == 1 && purpose.name().equals(values.getFirst()))
                .findFirst()
                .orElseThrow(() ->
                        InvalidRequest.malformed(PURPOSE + " takes one of " + List.of(PurposeOfUse.values()) + "."));
    }

    private static Set<String> confirmed(HttpServletRequest request) {
        var values = headers(request, CONFIRMED);
        if (values.isEmpty()) {
            return Set.of();
        }
        var keys = Arrays.stream(values.getFirst().split(",", -1))
                .map(String::strip)
                .toList();
        if (values.size() != 1
                || keys.stream().anyMatch(key -> Contradiction.of(key).isEmpty())) {
            throw InvalidRequest.malformed(
                    CONFIRMED + " takes the keys of contradictions that a refusal named, parted by commas.");
        }
        return Set.copyOf(keys);
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
