package care.anamnesis.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.VisitCommands.CosignVisit;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CurrentTruth;
import care.anamnesis.events.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Any commands, in any order. */
class RandomCommandsTest {
    private static final List<Class<?>> COMMANDS = EveryCommandTest.handled().stream()
            .filter(command -> command != RegisterClient.class)
            .toList();

    @Property(seed = "20250113", tries = 100, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void every_command_is_accepted_or_refused_with_a_rule_and_leaves_a_record_that_can_be_sourced_again(
            @ForAll Random random) {
        var log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        var records = recordsIn(log);
        var any = new AnyCommand(random);
        send(records, new RegisterClient(Journey.CLIENT, "Jonas Weber", LocalDate.of(1979, 4, 2), null, Journey.APRIL));
        send(records, new OpenEpisode(Journey.CLIENT, Journey.EPISODE, "Pain", "To exercise", Journey.EVALUATION));
        for (var i = 0; i < 150; i++) {
            var command = any.of(COMMANDS);
            if (send(records, command)) {
                Statistics.label("accepted").collect(command.getClass());
            }
        }
        sourceAgain(log);
        Statistics.label("accepted")
                .coverage(accepted ->
                        COMMANDS.forEach(kind -> accepted.check(kind).count(times -> times > 0)));
    }

    /** Without a cache: each command reads the record from its events. */
    private static CommandGateway recordsIn(EventStore log) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Provenance.ACTOR_ID)));
        var records = EventSourcingRepository.builder(ClientRecord.class)
                .eventStore(log)
                .build();
        AggregateAnnotationCommandHandler.<ClientRecord>builder()
                .aggregateType(ClientRecord.class)
                .repository(records)
                .build()
                .subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static boolean send(CommandGateway records, ClinicalCommand command) {
        var sender = command instanceof CosignVisit ? Journey.NOOR : Journey.MIRA;
        try {
            records.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(sender));
            return true;
        } catch (ConfirmationRequired required) {
            sendConfirmed(records, command, sender, required);
            return true;
        } catch (RuleViolation | UnknownEntry | UnfitChanges _) {
            return false;
        }
    }

    /** A person who confirms exactly what is asked is not asked again. */
    private static void sendConfirmed(
            CommandGateway records,
            ClinicalCommand command,
            Map<String, Object> sender,
            ConfirmationRequired required) {
        var keys = required.questions().stream()
                .map(ConfirmationRequired.Question::key)
                .collect(Collectors.joining(","));
        records.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .withMetaData(sender)
                .andMetaData(Map.of(Provenance.CONFIRMED, keys)));
    }

    private static void sourceAgain(EventStore log) {
        var again = new ClientRecord();
        var history = new History();
        var events = log.readEvents(Journey.CLIENT.toString())
                .asStream()
                .map(event -> (ClinicalEvent) event.getPayload())
                .toList();
        assertThat(events).isNotEmpty();
        events.forEach(event -> {
            again.on(event, null);
            history.add(event, null);
            history.misfits();
        });
        assertThat(history.misfits())
                .as("looked for entry by entry")
                .isEqualTo(Misfit.in(Truth.of(CurrentTruth.of(events))));
    }
}
