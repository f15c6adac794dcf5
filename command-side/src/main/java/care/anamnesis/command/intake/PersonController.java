package care.anamnesis.command.intake;

import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.PersonCommands.InvitePerson;
import care.anamnesis.events.Actor;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one endpoint of all commands to the records of people; {@link CommandCatalogue} says which there are. */
@RestController
@RequestMapping(
        path = PersonController.ADDRESS,
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Hidden // CommandApi documents every command as an operation of its own
final class PersonController {
    static final String ADDRESS = "/api/people";

    private final CommandDesk desk;

    PersonController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> invite(
            HttpServletRequest request, @AuthenticationPrincipal(expression = "actor") Actor actor) throws IOException {
        return desk.begin(InvitePerson.class, ADDRESS, request, actor);
    }

    @PostMapping("/{personId}/commands/{name}")
    ResponseEntity<CommandAnswer> command(
            @PathVariable String personId,
            @PathVariable String name,
            HttpServletRequest request,
            @AuthenticationPrincipal(expression = "actor") Actor actor)
            throws IOException {
        var type = Optional.<Class<? extends PersonCommand>>ofNullable(
                        CommandCatalogue.ofPeople().get(name))
                .filter(known -> known != InvitePerson.class)
                .orElseThrow(() -> InvalidRequest.unknown("There is no command of this name."));
        return desk.command(type, personId, "person", ADDRESS + "/%s/commands/" + name, request, actor);
    }
}
