package care.anamnesis.command.intake;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CommandCatalogue;
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

/** The one endpoint of all commands to clients' records; {@link CommandCatalogue} says which there are. */
@RestController
@RequestMapping(
        path = CommandController.ADDRESS,
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Hidden // CommandApi documents every command as an operation of its own
final class CommandController {
    static final String ADDRESS = "/api/clients";

    private final CommandDesk desk;

    CommandController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> register(
            HttpServletRequest request, @AuthenticationPrincipal(expression = "actor") Actor actor) throws IOException {
        return desk.begin(RegisterClient.class, ADDRESS, request, actor);
    }

    @PostMapping("/{clientId}/commands/{name}")
    ResponseEntity<CommandAnswer> command(
            @PathVariable String clientId,
            @PathVariable String name,
            HttpServletRequest request,
            @AuthenticationPrincipal(expression = "actor") Actor actor)
            throws IOException {
        var type = Optional.<Class<? extends ClinicalCommand>>ofNullable(
                        CommandCatalogue.all().get(name))
                .filter(known -> known != RegisterClient.class)
                .orElseThrow(() -> InvalidRequest.unknown("There is no command of this name."));
        return desk.command(type, clientId, "client", ADDRESS + "/%s/commands/" + name, request, actor);
    }
}
