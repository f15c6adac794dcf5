package care.anamnesis.query.access;

import static java.util.Objects.requireNonNull;

import care.anamnesis.events.AccessEvent;
import care.anamnesis.events.AccessEvent.AccessRefused;
import care.anamnesis.events.AccessEvent.RecordAccessed;
import care.anamnesis.events.AccessEvent.SignedIn;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.RefusalReason;
import care.anamnesis.events.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What one request has been about so far, and which event it is once its answer has a status. */
final class RequestAccess {
    private static final String ATTRIBUTE = RequestAccess.class.getName();
    private static final String SIGN_IN = "sign-in";
    private static final String NOT_KNOWN_YET = "any";
    private static final Set<Role> CLINICIANS = Set.of(Role.THERAPIST, Role.SUPERVISOR);

    private static final Pattern OF_A_CLIENT =
            Pattern.compile("(?:/api)?/clients/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    /** Whose address it is, before anybody knows whether there is such a question. */
    private final @Nullable UUID clientOfAddress;

    private @Nullable Actor actor;
    private @Nullable PurposeOfUse purpose;
    private @Nullable Asked asked;
    private @Nullable Collection<UUID> shown;
    private boolean hasSignedIn;
    private @Nullable FailedSignIn failedSignIn;

    /** A question that has reached its handler. */
    record Asked(Marker marker, String question, @Nullable UUID clientId) {}

    private record FailedSignIn(@Nullable String person) {}

    RequestAccess(@Nullable UUID clientOfAddress) {
        this.clientOfAddress = clientOfAddress;
    }

    private static @Nullable UUID clientOf(String address) {
        var client = OF_A_CLIENT.matcher(address);
        return client.matches() ? UUID.fromString(client.group(1)) : null;
    }

    static RequestAccess begin(HttpServletRequest request) {
        var access = new RequestAccess(clientOf(request.getRequestURI()));
        request.setAttribute(ATTRIBUTE, access);
        return access;
    }

    static RequestAccess of(HttpServletRequest request) {
        return (RequestAccess) requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    static RequestAccess current() {
        return (RequestAccess) requireNonNull(RequestContextHolder.currentRequestAttributes()
                .getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    void isBy(Actor person) {
        actor = person;
    }

    void isFor(@Nullable PurposeOfUse given) {
        purpose = given;
    }

    void asks(Asked question) {
        asked = question;
    }

    void shows(Collection<UUID> clientIds) {
        shown = List.copyOf(clientIds);
    }

    void signedIn(Actor person) {
        actor = person;
        hasSignedIn = true;
    }

    /** @param person as whom somebody tried to sign in, null if there is no such person */
    void failedToSignIn(@Nullable String person) {
        failedSignIn = new FailedSignIn(person);
    }

    /** Empty while nobody is signed in, and for any sign-in that failed. */
    Optional<Actor> actor() {
        return failedSignIn == null ? Optional.ofNullable(actor) : Optional.empty();
    }

    /** As it was said; otherwise clinicians treat, and everybody else runs the practice. */
    PurposeOfUse purpose() {
        if (purpose != null) {
            return purpose;
        }
        var isClinician = actor != null && CLINICIANS.contains(actor.role());
        return isClinician ? PurposeOfUse.TREAT : PurposeOfUse.HOPERAT;
    }

    /** Empty for an answer that neither shows anything of a client nor refuses a person. */
    Optional<AccessEvent> answeredWith(int status) {
        if (hasSignedIn) {
            return Optional.of(new SignedIn());
        }
        if (failedSignIn != null) {
            return Optional.of(new AccessRefused(SIGN_IN, RefusalReason.SIGN_IN_FAILED, null, failedSignIn.person()));
        }
        return switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED -> refused(RefusalReason.NOT_SIGNED_IN);
            case HttpServletResponse.SC_FORBIDDEN -> refused(RefusalReason.NOT_PERMITTED);
            case HttpServletResponse.SC_NOT_FOUND -> notFound();
            default -> shows(status) ? shown() : Optional.empty();
        };
    }

    /** That a known client had no record at some time is shown to the person, and nothing is refused. */
    private Optional<AccessEvent> notFound() {
        if (!(marker() instanceof Marker.Shows)) {
            return Optional.empty();
        }
        return shown == null ? refused(RefusalReason.NOT_FOUND) : shown();
    }

    private static boolean shows(int status) {
        return status / 100 == 2 || status == HttpServletResponse.SC_NOT_MODIFIED;
    }

    private Optional<AccessEvent> refused(RefusalReason reason) {
        if (asked == null) {
            var question = reason == RefusalReason.NOT_SIGNED_IN ? SIGN_IN : NOT_KNOWN_YET;
            return Optional.of(new AccessRefused(question, reason, clientOfAddress, null));
        }
        return asked.marker() instanceof Marker.Elsewhere
                ? Optional.empty()
                : Optional.of(new AccessRefused(asked.question(), reason, asked.clientId(), null));
    }

    /** @throws IllegalStateException if it cannot be said who was shown what */
    private Optional<AccessEvent> shown() {
        return switch (marker()) {
            case Marker.Shows(var action) -> {
                requireNonNull(asked);
                if (actor == null) {
                    throw new IllegalStateException(asked.question() + " answers somebody who is not signed in");
                }
                yield Optional.of(new RecordAccessed(action, asked.question(), clients(asked)));
            }
            case Marker.Missing(var handler) ->
                throw new IllegalStateException(handler + " has neither @Accesses nor @ShowsNoRecord");
            case Marker.ShowsNothing _, Marker.Elsewhere _ -> Optional.empty();
        };
    }

    private List<UUID> clients(Asked question) {
        var clients = new LinkedHashSet<UUID>();
        if (question.clientId() != null) {
            clients.add(question.clientId());
        } else if (shown == null) {
            throw new IllegalStateException(question.question() + " does not say which clients it showed");
        }
        if (shown != null) {
            clients.addAll(shown);
        }
        return List.copyOf(clients);
    }

    private Marker marker() {
        return asked == null ? new Marker.Elsewhere() : asked.marker();
    }
}
