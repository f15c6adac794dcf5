package care.anamnesis.command.intake;

import care.anamnesis.command.Command;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PurposeOfUse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command with everything else that the log stores or checks.
 *
 * @param onBehalfOf the person for whom the actor writes, if it is not the actor's own observation
 * @param purpose what the actor writes for
 * @param idempotencyKey the actor's own key for this request: a second one with the same key changes nothing
 * @param asked the content of the request, so that one key cannot be used for two requests
 * @param expectedVersion the version of the record that the actor decided on, if it was given
 * @param confirmed the keys of the contradictions that the actor confirms
 */
record CommandRequest(
        Command command,
        Actor actor,
        @Nullable String onBehalfOf,
        PurposeOfUse purpose,
        String idempotencyKey,
        AskedRequest asked,
        @Nullable Long expectedVersion,
        Set<String> confirmed) {}
