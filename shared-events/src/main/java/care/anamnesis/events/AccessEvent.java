package care.anamnesis.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at what, written by the service itself. It belongs to no client's record: looking never moves a record's
 * version. Identifiers only: never what stood there, what was typed, or the address that was asked for.
 */
public sealed interface AccessEvent {

    /** The clients whom it is about; none where a question names none, or nothing was shown. */
    List<UUID> clientIds();

    /**
     * Somebody was shown something about the named clients.
     *
     * @param question the endpoint, by the template of its address
     */
    @StoredAs("RecordAccessed")
    record RecordAccessed(AccessAction action, String question, List<UUID> clientIds) implements AccessEvent {}

    /** A person has signed in to go on working. With credentials on each request nobody signs in: each request is logged. */
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
     * @param question what was asked or to be done, by the template of its address
     * @param clientId the client who was named, whether there is one or not
     * @param attemptedAs the person as whom somebody tried to sign in, if there is such a person
     * @param times how many more refusals like one before it this event stands for; absent for a refusal of its own
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
