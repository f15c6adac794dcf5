package care.anamnesis.command.asking;

import care.anamnesis.command.PersonCommand;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;

/**
 * The way to the records of people for a caller in the same process, such as sign-in: also for what the service has
 * checked itself. Who may do what, shape, limits and rules are those of the API.
 */
public interface Personnel {
    /** The command line on the server, which invites the first privacy officer. */
    Actor SERVER = new Actor("server", "Command line on the server", Role.PRIVACY_OFFICER);

    /** The identity provider of the practice, where it says who holds which role. */
    Actor PROVIDER = new Actor("provider", "Identity provider", Role.PRIVACY_OFFICER);

    /**
     * Returns when it is in the log.
     *
     * @param idempotencyKey a command counts once under its key
     * @return the position in the log to read it from
     * @throws RefusedCommand if it is not accepted
     */
    long send(PersonCommand command, Actor actor, String idempotencyKey);
}
