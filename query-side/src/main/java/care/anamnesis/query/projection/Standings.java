package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.eventlog.StoredType;
import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.query.entry.ClientRecords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What every projection works with, and what is kept of each beside its rows: its generation and what is parked in it. */
@Component
public class Standings {
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Positions positions;
    private final ClientRecords records;
    private final Map<Class<?>, StoredType> types;

    Standings(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Positions positions,
            ClientRecords records,
            EventTypes types) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.positions = positions;
        this.records = records;
        this.types = types.types().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /**
     * Whoever changes the rows of a projection holds this until the end of its transaction.
     *
     * @return another number than last time, if the rows were changed by anything but the next events
     */
    long lock(Projection projection) {
        return jdbc.sql("select generation from query.projection where name = :name for update")
                .param("name", projection.name())
                .query(Long.class)
                .optional()
                .orElseGet(() -> register(projection));
    }

    /** @throws IllegalStateException if the table holds the event already: the processor's claim was taken from it */
    void requireBefore(Projection projection, long position) {
        if (positions.of(projection.name()) >= position) {
            throw new IllegalStateException(
                    "The projection %s has moved beyond position %d meanwhile".formatted(projection.name(), position));
        }
    }

    Set<String> waiting(Projection projection) {
        return Set.copyOf(jdbc.sql("select distinct stream_id from query.parked where projection = :name")
                .param("name", projection.name())
                .query(String.class)
                .list());
    }

    void park(Projection projection, List<ParkedEvent> events) {
        events.forEach(event -> jdbc.sql("""
                        insert into query.parked (projection, stream_id, version, position, event, failure)
                        values (:name, :streamId, :version, :position, :event, :failure)
                        """)
                .param("name", projection.name())
                .param("streamId", event.streamId())
                .param("version", event.version())
                .param("position", event.position())
                .param("event", event.event())
                .param("failure", event.failure())
                .update());
        if (!events.isEmpty()) {
            changed(projection);
        }
    }

    void changed(Projection projection) {
        jdbc.sql("update query.projection set generation = generation + 1 where name = :name")
                .param("name", projection.name())
                .update();
    }

    UnreadEvent arrived(EventMessage<?> message) {
        return new Arrival(
                message, Objects.requireNonNull(types.get(message.getPayloadType()), "An event of no stored type"));
    }

    void advanced() {
        positions.advanced();
    }

    ClientRecords records() {
        return records;
    }

    Writing writing() {
        return new Writing(transactions);
    }

    private long register(Projection projection) {
        jdbc.sql("""
                        insert into query.projection (name, table_name, revision)
                        values (:name, :table, :revision) on conflict do nothing
                        """)
                .param("name", projection.name())
                .param("table", projection.table())
                .param("revision", projection.revision())
                .update();
        return lock(projection);
    }
}
