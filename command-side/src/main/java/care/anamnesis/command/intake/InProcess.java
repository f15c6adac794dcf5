package care.anamnesis.command.intake;

import care.anamnesis.command.ClinicalCommand.RegisterClient;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PurposeOfUse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The way in for a caller in the same process: who may do what, shape, limits and rules are those of the API. */
@Component
public final class InProcess {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CommandPolicy policy;
    private final CommandReader reader;
    private final CommandIntake intake;

    InProcess(CommandPolicy policy, CommandReader reader, CommandIntake intake) {
        this.policy = policy;
        this.reader = reader;
        this.intake = intake;
    }

    /**
     * Sends a command that counts once under its key, and returns when it is in the log. The key is looked at last: a
     * command sent again may be refused by a rule before.
     *
     * @param name as in the API; {@code register-client} has the {@code clientId} in its body
     * @param body as JSON has it
     */
    public void send(Actor actor, UUID clientId, String name, Map<String, Object> body, String idempotencyKey) {
        var type = CommandCatalogue.all().get(name);
        if (type == null) {
            throw InvalidRequest.unknown("There is no command of this name.");
        }
        policy.check(actor, type);
        ObjectNode json = JSON.valueToTree(body);
        var command = type == RegisterClient.class ? reader.readRegistration(json) : reader.read(type, clientId, json);
        var conditions = new RequestConditions(idempotencyKey, null, null, PurposeOfUse.TREAT, Set.of());
        var address = "/api/clients/" + clientId + "/commands/" + name;
        intake.dispatch(conditions.request(command, actor, address, json));
    }
}
