package care.anamnesis.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can have happened to a person who works in the practice. Each person has a record of her own, apart
 * from those of clients. Nothing of a credential stands in it: no key, no password, no token.
 */
public sealed interface PersonEvent {
    UUID personId();

    /** Why, in the words of the person who did it, where the command asks for a reason. */
    default @Nullable String reason() {
        return null;
    }

    /**
     * A person may sign in from now on, or again after she had left.
     *
     * @param credentials as they appear under her notes; absent for a person who signs nothing
     */
    @StoredAs("PersonInvited")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record PersonInvited(
            UUID personId,
            @NotWords String name,
            @NotWords @Nullable String credentials,
            List<Role> roles) implements PersonEvent {}

    /** The person has accepted the invitation; from now on she works here. */
    @StoredAs("PersonActivated")
    @Lifecycle(LifecycleEvent.AMEND)
    record PersonActivated(UUID personId) implements PersonEvent {}

    /** The name and credentials of the person as they are from now on, whole. */
    @StoredAs("PersonDetailsCorrected")
    @Lifecycle(LifecycleEvent.AMEND)
    record PersonDetailsCorrected(
            UUID personId,
            @NotWords String name,
            @NotWords @Nullable String credentials,
            String reason) implements PersonEvent {}

    /** The roles that the person held, and those that she holds from now on. */
    @StoredAs("PrivilegesChanged")
    @Lifecycle(LifecycleEvent.AMEND)
    record PrivilegesChanged(UUID personId, List<Role> before, List<Role> after, String reason)
            implements PersonEvent {}

    /**
     * Who cosigns what the person signs.
     *
     * @param supervisorId absent if she works without supervision from now on
     * @param replaces the id of the supervisor before
     */
    @StoredAs("SupervisionAssigned")
    @Lifecycle(LifecycleEvent.AMEND)
    record SupervisionAssigned(
            UUID personId,
            @NotWords @Nullable String supervisorId,
            @NotWords @Nullable String supervisorName,
            @NotWords @Nullable String replaces,
            String reason)
            implements PersonEvent {}

    /** The person has left, or an invitation is withdrawn. She stays named on what she wrote. */
    @StoredAs("PersonDeactivated")
    @Lifecycle(LifecycleEvent.DEPRECATE)
    record PersonDeactivated(UUID personId, String reason) implements PersonEvent {}

    /**
     * The person can sign in with one more passkey.
     *
     * @param passkeyId names it here, and is no part of it
     * @param label as the person calls it
     */
    @StoredAs("PasskeyRegistered")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record PasskeyRegistered(
            UUID personId,
            UUID passkeyId,
            PasskeyKind kind,
            @NotWords String label) implements PersonEvent {}

    @StoredAs("PasskeyRemoved")
    @Lifecycle(LifecycleEvent.DEPRECATE)
    record PasskeyRemoved(UUID personId, UUID passkeyId) implements PersonEvent {}

    /**
     * The person signs in with her account at the identity provider of the practice.
     *
     * @param accountId names it here, and is no part of it
     * @param issuer the provider, as it calls itself
     */
    @StoredAs("AccountLinked")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record AccountLinked(
            UUID personId, UUID accountId, @NotWords String issuer) implements PersonEvent {}

    /** Somebody vouches that the person has lost every way to sign in. */
    @StoredAs("RecoveryRequested")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record RecoveryRequested(UUID personId, UUID recoveryId, String reason) implements PersonEvent {}

    /** Somebody else agrees: all passkeys of the person end, and so does her link to an account. She is invited anew. */
    @StoredAs("RecoveryApproved")
    @Lifecycle(LifecycleEvent.AMEND)
    record RecoveryApproved(UUID personId, UUID recoveryId) implements PersonEvent {}

    @StoredAs("RecoveryRefused")
    @Lifecycle(LifecycleEvent.AMEND)
    record RecoveryRefused(UUID personId, UUID recoveryId, String reason) implements PersonEvent {}
}
