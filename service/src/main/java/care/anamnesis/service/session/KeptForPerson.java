package care.anamnesis.service.session;

import java.util.UUID;

/** Rows in the tables of sign-in that open something for a person. */
public interface KeptForPerson {
    /** She has left, or has lost everything with which she signs in. */
    void forgetAll(UUID person);

    /** @param key names what she signs in with no more */
    default void forget(UUID person, UUID key) {}
}
