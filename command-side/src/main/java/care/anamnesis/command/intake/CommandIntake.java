package care.anamnesis.command.intake;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.NewIds;
import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.Trial;
import care.anamnesis.command.asking.PersonChanged;
import care.anamnesis.command.asking.ProofNeeded;
import care.anamnesis.command.asking.StepUp;
import care.anamnesis.command.intake.CommandAnswer.Outcome;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.command.record.ClientRecord;
import care.anamnesis.command.record.ConfirmationRequired;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.command.record.StaleRecord;
import care.anamnesis.command.record.UnfitChanges;
import care.anamnesis.command.record.UnknownEntry;
import care.anamnesis.eventlog.CommandAlreadyAnswered;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.EventLog.AnsweredCommand;
import care.anamnesis.eventlog.IdempotencyKeyReused;
import care.anamnesis.eventlog.LogMetadata;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.People;
import care.anamnesis.events.Provenance;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends a command to its record exactly once per person and key, and answers from the events that it left in the log. */
@Component
final class CommandIntake {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final int ATTEMPTS = 5;

    private final CommandGateway commands;
    private final Trial trial;
    private final EventLog log;
    private final RequestHash hash;
    private final People people;
    private final PeopleOfLog peopleOfLog;
    private final Standing standing;
    private final StepUp stepUp;
    private final OneAtATime oneAtATime;
    private final ApplicationEventPublisher events;
    private final Set<PersonalKey> running = ConcurrentHashMap.newKeySet();

    private record PersonalKey(String actorId, String key) {
        static PersonalKey of(CommandRequest request) {
            return new PersonalKey(request.actor().id(), request.idempotencyKey());
        }
    }

    CommandIntake(
            CommandGateway commands,
            Trial trial,
            EventLog log,
            RequestHash hash,
            People people,
            PeopleOfLog peopleOfLog,
            Standing standing,
            StepUp stepUp,
            OneAtATime oneAtATime,
            ApplicationEventPublisher events) {
        this.commands = commands;
        this.trial = trial;
        this.log = log;
        this.hash = hash;
        this.people = people;
        this.peopleOfLog = peopleOfLog;
        this.standing = standing;
        this.stepUp = stepUp;
        this.oneAtATime = oneAtATime;
        this.events = events;
    }

    /**
     * The answer to a request, or the first answer when it was asked before under the same key.
     *
     * @throws InvalidRequest if the key stands for another request of this person, or nobody can say any more for which
     * @throws ProofNeeded if the person has to prove again who she is before it is taken
     * @throws StillRunning if a request under the same key has not been answered yet
     */
    CommandAnswer take(CommandRequest request) {
        var key = PersonalKey.of(request);
        if (!running.add(key)) {
            throw new StillRunning();
        }
        try {
            var earlier = earlierAnswer(request);
            return earlier.isPresent() ? earlier.get() : send(request);
        } finally {
            running.remove(key);
        }
    }

    /** Returns if the request would be taken now, and throws what taking it would throw. The key stays free. */
    void attempt(CommandRequest request) {
        if (running.contains(PersonalKey.of(request))) {
            throw new StillRunning();
        }
        if (earlierAnswer(request).isEmpty()) {
            decide(request);
        }
    }

    /** The same for a request that nobody has sent before, whatever its key. */
    void decide(CommandRequest request) {
        dispatch(request, trial.records());
        log.requireCertain(); // as an append would
    }

    private CommandAnswer send(CommandRequest request) {
        stepUp.requireFor(request.command().getClass());
        try {
            dispatch(request);
        } catch (CommandAlreadyAnswered | IdempotencyKeyReused _) {
            return earlierAnswer(request).orElseThrow();
        }
        return answered(request)
                .map(answer -> answer(request, answer.events(), Outcome.RECORDED))
                .orElseGet(() -> unchanged(request));
    }

    /** Sends without an answer. */
    void dispatch(CommandRequest request) {
        switch (request.command()) {
            case ClinicalCommand _ -> dispatch(request, commands);
            // what a record may become depends on other records: that an officer stays
            case PersonCommand command -> {
                oneAtATime.run(() -> {
                    standing.require(
                            request.actor(), command.getClass()); // the one before may have been about the actor
                    dispatch(request, commands);
                });
                events.publishEvent(new PersonChanged(command));
            }
        }
    }

    /**
     * A first refusal may have been decided on a copy of the record that is behind another node. Refusing drops the
     * copy, so that the second one is decided on the record itself.
     */
    private void dispatch(CommandRequest request, CommandGateway records) {
        var message = GenericCommandMessage.asCommandMessage(request.command()).withMetaData(metadata(request));
        for (var attempt = 1; ; attempt++) {
            try {
                records.sendAndWait(message);
                return;
            } catch (AggregateStreamCreationException _) {
                throw new RuleViolation("The clientId already names another client.");
            } catch (AggregateNotFoundException | IncompatibleAggregateException unknown) {
                throw request.command() instanceof PersonCommand ? new UnknownPerson() : unknown;
            } catch (RuleViolation | ConfirmationRequired | UnknownEntry | UnfitChanges | StaleRecord refused) {
                if (attempt > 1) {
                    throw refused;
                }
            } catch (ConcurrencyException e) {
                if (request.expectedVersion() != null) {
                    throw new StaleRecord();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Map<String, Object> metadata(CommandRequest request) {
        var commandId = IDS.generate();
        var provenance = new Provenance(
                request.actor(),
                request.onBehalfOf(),
                request.purpose(),
                commandId,
                commandId.toString(),
                "api",
                request.confirmed(),
                stepUp.factor().orElse(null));
        var metadata = new HashMap<String, Object>(provenance.toMetadata());
        metadata.put(
                ClientRecord.PEOPLE, request.command() instanceof PersonCommand ? peopleOfLog.with(people) : people);
        metadata.put(LogMetadata.IDEMPOTENCY_KEY, request.idempotencyKey());
        metadata.put(LogMetadata.REQUEST_HASH, hash.of(request.asked()));
        if (request.expectedVersion() != null) {
            metadata.put(ClientRecord.EXPECTED_VERSION, request.expectedVersion());
        }
        return metadata;
    }

    private Optional<CommandAnswer> earlierAnswer(CommandRequest request) {
        return answered(request).map(earlier -> switch (hash.compare(earlier.requestHash(), request.asked())) {
            case SAME -> answer(request, earlier.events(), Outcome.REPLAYED);
            case OTHER -> throw InvalidRequest.keyReused();
            case SECRET_UNKNOWN -> throw InvalidRequest.notComparable();
        });
    }

    private Optional<AnsweredCommand> answered(CommandRequest request) {
        return log.answered(request.actor().id(), request.idempotencyKey());
    }

    private static CommandAnswer answer(CommandRequest request, List<StoredEvent> events, Outcome outcome) {
        return answer(request, events.getLast(), (Record) events.getFirst().payload(), outcome);
    }

    /** Nothing was appended, so that no append has asked whether the log still holds what the record was taken from. */
    private CommandAnswer unchanged(CommandRequest request) {
        log.requireCertain();
        var command = request.command();
        var last = log.last(command.subject().toString()).orElseThrow();
        return answer(request, last, (Record) command, Outcome.UNCHANGED);
    }

    private static CommandAnswer answer(CommandRequest request, StoredEvent last, Record named, Outcome outcome) {
        var ids = new TreeMap<>(NewIds.of(request.command(), named));
        ids.remove("clientId");
        ids.remove("personId");
        var subject = UUID.fromString(last.streamId());
        var isOfClient = request.command() instanceof ClinicalCommand;
        return new CommandAnswer(
                isOfClient ? subject : null,
                isOfClient ? null : subject,
                last.version(),
                last.position(),
                last.recordedAt(),
                ids,
                outcome);
    }
}
