package care.anamnesis.command.intake;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.Trial;
import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.command.record.ClientRecord;
import care.anamnesis.command.record.Offered;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Contradiction;
import care.anamnesis.events.PurposeOfUse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The way in for a caller in the same process: who may do what, shape, limits and rules are those of the API. */
@Component
public final class InProcess implements Attempt {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CommandPolicy policy;
    private final CommandReader reader;
    private final CommandIntake intake;
    private final Trial trial;
    private final EventLog log;

    InProcess(CommandPolicy policy, CommandReader reader, CommandIntake intake, Trial trial, EventLog log) {
        this.policy = policy;
        this.reader = reader;
        this.intake = intake;
        this.trial = trial;
        this.log = log;
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
        var conditions = new RequestConditions(idempotencyKey, null, null, PurposeOfUse.TREAT, Set.of(), false);
        intake.dispatch(request(actor, clientId, type, JSON.valueToTree(body), conditions));
    }

    @Override
    public Optional<Refusal> refusal(
            ClinicalCommand command, Actor actor, @Nullable Long expectedVersion, Set<Contradiction> confirmed) {
        try {
            attempt(command, actor, expectedVersion, confirmed);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Refusals.of(e).orElseThrow(() -> e));
        }
    }

    @Override
    public Offered offered(UUID clientId) {
        return trial.ask(clientId, ClientRecord::offered);
    }

    @Override
    public <T> T onOneReading(Supplier<T> questions) {
        return trial.onOneReading(questions);
    }

    private void attempt(
            ClinicalCommand command, Actor actor, @Nullable Long expectedVersion, Set<Contradiction> confirmed) {
        policy.check(actor, command.getClass());
        log.requireNoDoubt();
        var keys = confirmed.stream().map(Contradiction::key).collect(Collectors.toUnmodifiableSet());
        var conditions = new RequestConditions(
                UUID.randomUUID().toString(), expectedVersion, null, PurposeOfUse.TREAT, keys, true);
        intake.decide(request(actor, command.clientId(), command.getClass(), body(command), conditions));
    }

    /** What a page has put together is read as what is sent. */
    private static ObjectNode body(ClinicalCommand command) {
        ObjectNode body = JSON.valueToTree(command);
        return command instanceof RegisterClient ? body : body.without("clientId");
    }

    private CommandRequest request(
            Actor actor,
            UUID clientId,
            Class<? extends ClinicalCommand> type,
            ObjectNode body,
            RequestConditions conditions) {
        var address = "/api/clients/" + clientId + "/commands/" + CommandCatalogue.nameOf(type);
        return type == RegisterClient.class
                ? conditions.ofRegistration().request(reader.readRegistration(body), actor, address, body)
                : conditions.request(reader.read(type, clientId, body), actor, address, body);
    }
}
