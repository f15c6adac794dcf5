package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.eventlog.proving.RunningWitness;
import care.anamnesis.eventlog.proving.WitnessStanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Nodes that keep what they sign outside the database. */
class ProvedNodeTest {
    /** What proves the log, emptied by its owner. */
    private static final String EMPTIED = List.of("cosignatures", "checkpoints", "tree_heads", "tiles").stream()
            .map("alter table event_log.%1$s disable trigger user; delete from event_log.%1$s;"::formatted)
            .collect(Collectors.joining());

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path outside;

    @Test
    void what_a_node_writes_is_proved_and_on_a_copy_that_lacks_it_nothing_is_written_until_the_loss_is_accepted() {
        try (var first = node();
                var second = node()) {
            first.getBean(EventStorageEngine.class).appendEvents(note("anna", 0, "one"));
            second.getBean(EventStorageEngine.class).appendEvents(note("anna", 1, "two"), note("anna", 2, "three"));
            var proofs = first.getBean(LogProofs.class);
            Await.until(() -> proofs.proof(3).isPresent());
            assertThat(proofs.proof(3)
                            .orElseThrow()
                            .proves(proofs.leaf(3).orElseThrow().hash()))
                    .isTrue();
            assertThat(second.getBean(LogProofs.class).verifiers()).isEqualTo(proofs.verifiers());
            assertThat(first.getBean(EventLog.class).doubt()).isEmpty();
        }

        database.asOwner("alter table event_log.events disable trigger user;"
                + " delete from event_log.events where position > 1; alter table event_log.events enable trigger user");

        try (var next = node()) {
            var log = next.getBean(EventLog.class);
            assertThatThrownBy(() -> next.getBean(EventStorageEngine.class).appendEvents(note("anna", 1, "another")))
                    .isInstanceOfSatisfying(
                            LogInDoubt.class, doubt -> assertThat(doubt.why()).isEqualTo(LogInDoubt.Why.DISPROVED));
            assertThat(log.doubt()).isPresent();
            assertThat(next.getBean(LogProofs.class).behind()).hasValueSatisfying(behind -> {
                assertThat(behind.kept()).isEqualTo(3);
                assertThat(behind.missing()).isEqualTo(2);
            });

            log.acceptLoss("olga", "The disk was lost", 1);

            Await.until(() -> log.doubt().isEmpty());
            assertThat(next.getBean(LogProofs.class).behind()).isEmpty();
            next.getBean(EventStorageEngine.class).appendEvents(note("anna", 1, "another"));
            Await.until(() -> next.getBean(LogProofs.class).proof(2).isPresent());
            assertThat(outside.resolve("0000000000").resolve("0000000000000000003"))
                    .exists();
        }
    }

    @Test
    void a_node_publishes_what_its_witness_has_cosigned_and_writes_nothing_once_the_witness_has_seen_another_history(
            @TempDir Path elsewhere) throws IOException {
        List<VerifierKey> keys;
        try (var first = node()) {
            keys = first.getBean(LogProofs.class).verifiers();
        }
        try (var witness = new RunningWitness(elsewhere.resolve("witness"), "witness.example.org", keys)) {
            var policy = Files.writeString(
                    elsewhere.resolve("policy"),
                    "witness w %s %s\nquorum w\n".formatted(witness.verifier(), witness.url()));
            try (var node = node("anamnesis.proof.policy", policy.toString())) {
                node.getBean(EventStorageEngine.class).appendEvents(note("anna", 0, "one"), note("anna", 1, "two"));
                var proofs = node.getBean(LogProofs.class);
                Await.until(() -> proofs.proof(2).isPresent());
                assertThat(proofs.policy().isMetBy(proofs.newest().orElseThrow().signed()))
                        .isTrue();
                assertThat(proofs.witnesses()).extracting(WitnessStanding::size).containsExactly(2L);
            }
            FileSystemUtils.deleteRecursively(outside);
            database.asOwner("alter table event_log.events disable trigger user;"
                    + " delete from event_log.events where position > 1; alter table event_log.events enable trigger user;"
                    + EMPTIED);
            try (var node = node("anamnesis.proof.policy", policy.toString())) {
                assertThatThrownBy(() -> node.getBean(EventStorageEngine.class).appendEvents(note("anna", 1, "other")))
                        .isInstanceOf(LogInDoubt.class);
                Await.until(() -> node.getBean(EventLog.class)
                        .doubt()
                        .filter(doubt -> String.valueOf(doubt.getMessage()).contains("the witness w has cosigned"))
                        .isPresent());
            }
        }
    }

    private AnnotationConfigApplicationContext node(String... more) {
        var settings = new HashMap<String, Object>();
        database.register(settings::put);
        settings.put("anamnesis.proof.outside", outside.toString());
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        var node = new AnnotationConfigApplicationContext();
        node.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        node.registerBean(DataSource.class, database::dataSource);
        node.registerBean(EventTypes.class, () -> TestLog.TYPES);
        node.registerBean(Clock.class, Clock::systemUTC);
        node.register(EventLogConfiguration.class);
        node.refresh();
        return node;
    }
}
