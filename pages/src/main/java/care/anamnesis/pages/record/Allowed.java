package care.anamnesis.pages.record;

import care.anamnesis.events.Role;
import care.anamnesis.query.careplan.Episode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person is offered to do on a client's page. This only keeps buttons away that would be refused: whether a command
 * is accepted is decided where it arrives.
 *
 * @param recording in the episode that is shown, as long as it is open
 * @param keeping of the record beyond that: episodes, details, consents, corrections
 * @param requests of the client to have the record amended
 * @param holds that keep the record from being erased
 */
public record Allowed(boolean recording, boolean keeping, boolean requests, boolean holds) {

    /** Whoever looks at another time than now. */
    public static final Allowed NOTHING = new Allowed(false, false, false, false);

    static Allowed to(Role role, Optional<Episode> episode, LocalDate today) {
        var isClinician = role == Role.THERAPIST || role == Role.SUPERVISOR;
        var isOpen = episode.filter(it -> it.isOpenOn(today)).isPresent();
        return new Allowed(
                isClinician && isOpen,
                isClinician,
                isClinician || role == Role.PRIVACY_OFFICER,
                role == Role.PRIVACY_OFFICER);
    }
}
