package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.AccessEvent.RecordAccessed;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.query.AskedQuerySide;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.projection.Operation.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The query side with two more projections, which tests can spoil, and a view of all of them as an operator has it. */
@Import({StatelessDoors.class, OwnersTables.class, Counting.class, Tally.class, Diary.class})
@TestPropertySource(properties = {"anamnesis.query.wait=90s", "anamnesis.query.far-behind=500"})
@ResourceLock("the operated projections")
abstract class OperatedProjections extends AskedQuerySide {
    @DynamicPropertySource
    static void newestDatabase(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register((name, value) -> properties.add(name, () -> value));
    }

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Positions positions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Operations operations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Claims claims;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Operator operator;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Counting counting;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Diary diary;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    OwnersTables tables;

    @AfterEach
    void mend() {
        counting.mend();
        diary.spoiled.clear();
    }

    /** Somebody looks at the record each time that something was written, as in real life. */
    @Override
    protected long append(UUID client, List<? extends ClinicalEvent> events, Map<String, String> metadata) {
        var position = super.append(client, events, metadata);
        look(client);
        return position;
    }

    void look(UUID client) {
        var looked = new RecordAccessed(AccessAction.READ, "/clients/{clientId}", List.of(client));
        store.publish(
                new GenericEventMessage<>(looked, FoundingStory.provenance().toMetadata()));
    }

    /** A client with the first events of the founding story. */
    UUID clientWith(int events) {
        var client = UUID.randomUUID();
        append(client, FoundingStory.events(client, "Robin Ashdown").subList(0, events));
        return client;
    }

    void goOn(UUID client, int from, int to) {
        append(client, FoundingStory.events(client, "Robin Ashdown").subList(from, to));
    }

    Operation rebuilt(String projection) {
        operations.ask(projection, Kind.REBUILD, "test");
        operator.nudge();
        return done(projection, Kind.REBUILD);
    }

    Operation done(String projection, Kind kind) {
        var operation = over(projection, kind);
        assertThat(operation.failure()).isNull();
        return operation;
    }

    Operation over(String projection, Kind kind) {
        var operation = operations.find(projection, kind).orElseThrow();
        while (!operation.isOver()) {
            breathe();
            operation = operations.find(projection, kind).orElseThrow();
        }
        return operation;
    }

    /** What goes on beside a test leaves most of the machine to it. */
    static void breathe() {
        LockSupport.parkNanos(5_000_000);
    }

    void caughtUp(String projection) {
        positions.await(() -> positions.of(projection), log.head());
    }

    List<@Nullable String> rows(String projection, String table) {
        caughtUp(projection);
        return jdbc.sql("select t::text from %s t order by 1".formatted(table))
                .query(String.class)
                .list();
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
