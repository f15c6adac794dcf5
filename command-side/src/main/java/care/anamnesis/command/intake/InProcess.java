package care.anamnesis.command.intake;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.Command;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.Trial;
import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.command.asking.RefusedCommand;
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
public final class InProcess implements Attempt, Personnel {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Standing standing;
    private final CommandReader reader;
    private final CommandIntake intake;
    private final Trial trial;
    private final EventLog log;

    InProcess(Standing standing, CommandReader reader, CommandIntake intake, Trial trial, EventLog log) {
        this.standing = standing;
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
        standing.require(actor, type);
        var conditions = new RequestConditions(idempotencyKey, null, null, PurposeOfUse.TREAT, Set.of(), false);
        intake.dispatch(request(actor, clientId, type, JSON.valueToTree(body), conditions));
    }

    @Override
    public long send(PersonCommand command, Actor actor, String idempotencyKey) {
        try {
            standing.require(actor, command.getClass());
            log.requireNoDoubt();
            var conditions = new RequestConditions(idempotencyKey, null, null, PurposeOfUse.HOPERAT, Set.of(), false);
            return intake.take(request(actor, command, conditions)).position();
        } catch (RuntimeException e) {
            throw new RefusedCommand(Refusals.of(e).orElseThrow(() -> e));
        }
    }

    @Override
    public Optional<Refusal> refusal(
            Command command, Actor actor, @Nullable Long expectedVersion, Set<Contradiction> confirmed) {
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

    private void attempt(Command command, Actor actor, @Nullable Long expectedVersion, Set<Contradiction> confirmed) {
        standing.require(actor, command.getClass());
        log.requireNoDoubt();
        var keys = confirmed.stream().map(Contradiction::key).collect(Collectors.toUnmodifiableSet());
        var conditions = new RequestConditions(
                UUID.randomUUID().toString(), expectedVersion, null, PurposeOfUse.TREAT, keys, true);
        intake.decide(request(actor, command, conditions));
    }

    /** What a page has put together is read as what is sent. */
    private CommandRequest request(Actor actor, Command command, RequestConditions conditions) {
        ObjectNode body = JSON.valueToTree(command);
        return switch (command) {
            case RegisterClient c -> request(actor, c.clientId(), RegisterClient.class, body, conditions);
            case ClinicalCommand c -> request(actor, c.clientId(), c.getClass(), body.without("clientId"), conditions);
            case PersonCommand c -> {
                var address = PersonController.ADDRESS + "/" + c.personId() + "/commands/"
                        + CommandCatalogue.nameOf(c.getClass());
                yield conditions.request(reader.read(c.getClass(), body), actor, address, body);
            }
        };
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
