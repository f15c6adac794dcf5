package care.anamnesis.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at what, written by the service itself. It belongs to no client's record: an access never changes a
 * record's version. Identifiers only: never the content shown, typed text, or the requested address.
 */
public sealed interface AccessEvent {

    /** The clients that it is about; none if the question names none, or nothing was shown. */
    List<UUID> clientIds();

    /**
     * Somebody was shown something about the named clients.
     *
     * @param question the endpoint, by the template of its address
     */
    @StoredAs("RecordAccessed")
    record RecordAccessed(AccessAction action, String question, List<UUID> clientIds) implements AccessEvent {}

    /**
     * A person has signed in to continue working. With credentials on each request there is no sign-in: each request is
     * logged.
     */
    @StoredAs("SignedIn")
    record SignedIn() implements AccessEvent {
        @Override
        public List<UUID> clientIds() {
            return List.of();
        }
    }

    /**
     * Somebody was refused.
     *
     * @param question the question or command, by the template of its address
     * @param clientId the client who was named, even if there is none
     * @param attemptedAs the person whose name was used to sign in, if there is one
     * @param times the number of repeated refusals that this event stands for; absent for a single refusal
     */
    @StoredAs("AccessRefused")
    record AccessRefused(
            String question,
            RefusalReason reason,
            @Nullable UUID clientId,
            @Nullable String attemptedAs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer times)
            implements AccessEvent {
        public AccessRefused(
                String question, RefusalReason reason, @Nullable UUID clientId, @Nullable String attemptedAs) {
            this(question, reason, clientId, attemptedAs, null);
        }

        @Override
        public List<UUID> clientIds() {
            return clientId == null ? List.of() : List.of(clientId);
        }
    }
}
