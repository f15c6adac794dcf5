package care.anamnesis.pages.record;

import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.events.Role;
import care.anamnesis.query.careplan.Episode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person is offered to do on a client's page. The policy of commands says who may send what; whether a command is
 * accepted is decided where it arrives.
 *
 * @param commands by their names in the API
 * @param recording whether the episode that is shown is open to what happens today
 */
public record Allowed(Set<String> commands, boolean recording) {

    /** For a page that shows another time than now. */
    public static final Allowed NOTHING = new Allowed(Set.of(), false);

    static Allowed to(Role role, Optional<Episode> episode, LocalDate today) {
        var commands = CommandCatalogue.all().keySet().stream()
                .filter(command -> CommandPolicy.allows(role, command))
                .collect(Collectors.toUnmodifiableSet());
        var isOpen = episode.filter(it -> it.isOpenOn(today)).isPresent();
        return new Allowed(commands, isOpen && commands.contains("record-visit"));
    }

    public boolean may(String command) {
        return commands.contains(command);
    }
}
