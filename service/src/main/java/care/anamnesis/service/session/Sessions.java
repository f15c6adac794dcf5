package care.anamnesis.service.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import care.anamnesis.query.http.Digests;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in now, on whichever node. */
@Component
@WithSessions
public class Sessions implements KeptForPerson {
    /** The page on which a person sees hers. */
    public static final String PAGE = "/account";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    /**
     * @param handle names the session on a page; whoever knows it cannot continue the session
     * @param current whether it is the session of the person who looks
     */
    public record Open(String handle, Instant since, Instant lastRequest, Browser browser, boolean current) {}

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The newest request first. */
    public List<Open> of(UUID person, String current) {
        return found(person).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        handle(session),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        browser(session),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Open::current)
                        .thenComparing(Open::lastRequest)
                        .reversed())
                .toList();
    }

    public void end(UUID person, String handle) {
        end(person, session -> handle(session).equals(handle));
    }

    public void endOthers(UUID person, String current) {
        end(person, session -> !session.getId().equals(current));
    }

    @Override
    public void forgetAll(UUID person) {
        end(person, _ -> true);
    }

    /** Those that began with a key. */
    @Override
    public void forget(UUID person, UUID key) {
        end(person, session -> key.equals(key(session)));
    }

    private void end(UUID person, Predicate<Session> which) {
        found(person).values().stream().filter(which).map(Session::getId).forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> found(UUID person) {
        return sessions.findByPrincipalName(person.toString());
    }

    private static Browser browser(Session session) {
        return session.getAttribute(Browser.ATTRIBUTE) instanceof Browser browser ? browser : new Browser("", "");
    }

    private static @Nullable UUID key(Session session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof ActingPerson acting
                ? acting.key()
                : null;
    }

    private static String handle(Session session) {
        return HexFormat.of().formatHex(Digests.sha256().digest(session.getId().getBytes(US_ASCII)), 0, 16);
    }
}
