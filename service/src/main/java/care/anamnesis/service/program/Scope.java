package care.anamnesis.service.program;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a token may be used for at most; the role of whoever holds it decides within that. No token changes who works here
 * and what they may do: the commands to people's records are for people at the pages.
 */
public enum Scope {
    /** Asks questions. */
    READ,
    /** Sends commands to the records of clients. */
    RECORD,
    /** Rebuilds projections, and accepts the loss of a part of the log. */
    OPERATE;

    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD");
    private static final Pattern CLIENTS = Pattern.compile("/api/clients(/[^/]*/commands/[^/]*)?");
    private static final Pattern OPERATIONS = Pattern.compile("/api/(projections|log)/.*");

    /** As a token names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that words name, parted by spaces; what is unknown here is left out. */
    public static Set<Scope> of(String words) {
        var named = Set.of(words.split(" ", -1));
        return Arrays.stream(values())
                .filter(scope -> named.contains(scope.word()))
                .collect(toUnmodifiableSet());
    }

    public static String words(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }

    /** Empty for what no token does. */
    static Optional<Scope> neededFor(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!path.startsWith("/api/")) {
            return Optional.empty();
        }
        if (QUESTIONS.contains(request.getMethod())) {
            return Optional.of(READ);
        }
        if (CLIENTS.matcher(path).matches()) {
            return Optional.of(RECORD);
        }
        return OPERATIONS.matcher(path).matches() ? Optional.of(OPERATE) : Optional.empty();
    }
}
