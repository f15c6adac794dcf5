package care.anamnesis.pages.people;

import care.anamnesis.command.asking.Refusal;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the officer has typed into a form, so that a refusal loses nothing.
 *
 * @param key under which it counts once, however often it is sent
 * @param refusal why it was not accepted; absent before it is sent
 */
record Typed(
        String name,
        String credentials,
        List<Role> roles,
        String reason,
        String key,
        @Nullable Refusal refusal) {
    static Typed nothing() {
        return holding(List.of());
    }

    static Typed holding(List<Role> roles) {
        return new Typed("", "", roles, "", UUID.randomUUID().toString(), null);
    }

    /** A refused form is sent again as another request. */
    Typed refused(Refusal why) {
        return new Typed(name, credentials, roles, reason, UUID.randomUUID().toString(), why);
    }

    /** The id of what the form makes: the same, however often it is sent by this person. */
    UUID newId(Actor actor) {
        return UUID.nameUUIDFromBytes((actor.id() + key).getBytes(StandardCharsets.UTF_8));
    }

    @Nullable
    String credentialsOrNone() {
        return credentials.isBlank() ? null : credentials;
    }
}
