package care.anamnesis.command.asking;

import care.anamnesis.command.Command;
import care.anamnesis.command.record.Offered;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Contradiction;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what sending a command would say: the same rules decide on the record as it is now, and nothing is written. The
 * answer is no promise: a command that is sent later is decided on the record as it is then.
 */
public interface Attempt {
    /**
     * Nobody is refused access by a question of the service itself, so that no refusal is logged.
     *
     * @param expectedVersion the version of the record that the person decides on, null if it does not matter
     * @param confirmed the contradictions that the person confirms
     * @return what sending would be refused with; empty if it would be accepted, or repeat what the record holds
     */
    Optional<Refusal> refusal(
            Command command, Actor actor, @Nullable Long expectedVersion, Set<Contradiction> confirmed);

    default Optional<Refusal> refusal(Command command, Actor actor) {
        return refusal(command, actor, null, Set.of());
    }

    /** What the rules of a record leave to choose. Whether the person may look at the record has been asked before. */
    Offered offered(UUID clientId);

    /** Asks several questions of one reading: a record is read from the log once, however many there are. */
    <T> T onOneReading(Supplier<T> questions);
}
