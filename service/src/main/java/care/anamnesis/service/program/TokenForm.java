package care.anamnesis.service.program;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What a program sends for a token: each parameter once, and none of them in the address, which others write down. */
record TokenForm(Map<String, String[]> parameters) {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_LINE = 100;

    static TokenForm of(HttpServletRequest request) {
        var parameters = request.getParameterMap();
        if (request.getQueryString() != null
                || parameters.values().stream()
                        .anyMatch(values -> values.length != 1 || values[0].length() > LONGEST)) {
            throw new TokenError(TokenError.Kind.INVALID_REQUEST);
        }
        return new TokenForm(parameters);
    }

    /** Everything that is asked for here has to be there. */
    String get(String name) {
        var values = parameters.get(name);
        if (values == null || values[0].isBlank()) {
            throw new TokenError(TokenError.Kind.INVALID_REQUEST);
        }
        return values[0];
    }

    /** For people to read. */
    String line(String name) {
        var line = get(name).strip();
        if (line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
            throw new TokenError(TokenError.Kind.INVALID_REQUEST);
        }
        return line;
    }
}
