package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.eventlog.StoredType;
import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.query.record.ClientRecords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every projection works with, and what is kept of each beside its rows: its generation and what is parked in it. */
@Component
public class Standings {
    private final JdbcClient jdbc;
    private final JdbcTemplate rawJdbc;
    private final PlatformTransactionManager transactions;
    private final Positions positions;
    private final ParkedEvents parked;
    private final EventLog log;
    private final ClientRecords records;
    private final Map<Class<?>, StoredType> types;
    private final Map<StoredType, Class<?>> classes;

    Standings(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Positions positions,
            ParkedEvents parked,
            EventLog log,
            ClientRecords records,
            EventTypes types) {
        this.jdbc = JdbcClient.create(jdbc);
        this.rawJdbc = jdbc;
        this.log = log;
        this.transactions = transactions;
        this.positions = positions;
        this.parked = parked;
        this.records = records;
        this.classes = types.types();
        this.types = classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /**
     * A lock that each change of the rows of a projection holds until the end of its transaction.
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

    /** Of what the rows hold now; a projection that is new is of the revision of this code. */
    int revision(Projection projection) {
        return jdbc.sql("select revision from query.projection where name = :name")
                .param("name", projection.name())
                .query(Integer.class)
                .optional()
                .orElse(projection.revision());
    }

    /** @throws IllegalStateException if the table holds the event already: the processor's claim was taken from it */
    void requireBefore(Projection projection, long position) {
        if (positions.of(projection.name()) >= position) {
            throw new IllegalStateException(
                    "The projection %s has moved beyond position %d meanwhile".formatted(projection.name(), position));
        }
    }

    Set<String> waiting(Projection projection) {
        return parked.streams(projection);
    }

    void park(Projection projection, List<ParkedEvent> events) {
        events.forEach(event -> parked.add(projection, event));
        if (!events.isEmpty()) {
            changed(projection);
        }
    }

    /** What was parked gives way to what a rebuild has parked, and the rows are of the revision of this code. */
    void rebuilt(Projection projection, List<ParkedEvent> parkedNow) {
        parked.removeAll(projection);
        park(projection, parkedNow);
        changed(projection);
        jdbc.sql("update query.projection set revision = :revision, rebuilt_at = now() where name = :name")
                .param("revision", projection.revision())
                .param("name", projection.name())
                .update();
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

    /** One of a type that is not known counts as well, so that it is met where it is read and not left out. */
    boolean isOfClient(UnreadEvent event) {
        var known = classes.get(event.type());
        return known == null || ClinicalEvent.class.isAssignableFrom(known);
    }

    void advanced() {
        positions.advanced();
    }

    EventLog log() {
        return log;
    }

    /** What a stream holds up to a position, however long it is. */
    List<UnreadEvent> stream(String streamId, long upToPosition) {
        return records.unread(streamId, upToPosition);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    void copy(String table, List<String> columns, List<List<@Nullable Object>> rows) {
        CopiedRows.into(rawJdbc, table, columns, rows);
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
