package care.anamnesis.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.ClinicalCommand.CosignVisit;
import care.anamnesis.command.ClinicalCommand.OpenEpisode;
import care.anamnesis.command.ClinicalCommand.RegisterClient;
import care.anamnesis.events.ClinicalEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Whatever is asked of a record, and in whatever order. */
class RandomCommandsTest {
    private static final List<Class<?>> COMMANDS = EveryCommandTest.handled().stream()
            .filter(command -> command != RegisterClient.class)
            .toList();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void every_command_is_accepted_or_refused_with_a_rule_and_leaves_a_record_that_can_be_sourced_again(
            @ForAll Random random) {
        var records = records();
        try {
            var any = new AnyCommand(random);
            send(records, new RegisterClient(Journey.CLIENT, "Jonas Weber", LocalDate.of(1979, 4, 2), Journey.APRIL));
            send(records, new OpenEpisode(Journey.CLIENT, Journey.id(0), "Pain", "To exercise", Journey.EVALUATION));
            for (var i = 0; i < 150; i++) {
                var command = any.of(COMMANDS);
                if (send(records, command)) {
                    Statistics.label("accepted").collect(command.getClass());
                }
            }
            sourceAgain(records);
        } finally {
            records.shutdown();
        }
        Statistics.label("accepted")
                .coverage(accepted ->
                        COMMANDS.forEach(kind -> accepted.check(kind).count(times -> times > 0)));
    }

    /** Without a cache: each command finds the record as its events make it. */
    private static Configuration records() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureAggregate(ClientRecord.class)
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .start();
    }

    private static boolean send(Configuration records, ClinicalCommand command) {
        var sender = command instanceof CosignVisit ? Journey.NOOR : Journey.MIRA;
        try {
            records.commandGateway()
                    .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(sender));
            return true;
        } catch (RuleViolation | UnknownEntry _) {
            return false;
        }
    }

    private static void sourceAgain(Configuration records) {
        var again = new ClientRecord();
        var events = records.eventStore()
                .readEvents(Journey.CLIENT.toString())
                .asStream()
                .toList();
        events.forEach(event -> again.on((ClinicalEvent) event.getPayload()));
        assertThat(events).isNotEmpty();
    }
}
