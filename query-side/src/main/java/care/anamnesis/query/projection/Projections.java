package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.projection.Operation.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projections as operators see them, on any node. */
@Component
public class Projections {
    private static final int LISTED = 1_000;

    private final List<Projection> all;
    private final JdbcClient jdbc;
    private final EventLog log;
    private final Positions positions;
    private final Operations operations;
    private final Operator operator;
    private final Retry retry;
    private final Clock clock;

    Projections(
            List<Projection> all,
            JdbcClient jdbc,
            EventLog log,
            Positions positions,
            Operations operations,
            Operator operator,
            Retry retry,
            Clock clock) {
        this.all = all.stream().sorted(Comparator.comparing(Projection::name)).toList();
        this.jdbc = jdbc;
        this.log = log;
        this.positions = positions;
        this.operations = operations;
        this.operator = operator;
        this.retry = retry;
        this.clock = clock;
    }

    public List<String> names() {
        return all.stream().map(Projection::name).toList();
    }

    public Optional<ProjectionStatus> status(String name) {
        return find(name).map(this::status);
    }

    /** The first thousand, in the order of the log. */
    public Optional<List<Parked>> parked(String name) {
        return find(name)
                .map(projection -> jdbc.sql(
                                "select %s from query.parked where projection = :name order by position limit :limit"
                                        .formatted(Parked.COLUMNS))
                        .param("name", name)
                        .param("limit", LISTED)
                        .query(Parked::read)
                        .list());
    }

    /** Requests it, unless it is already requested; some node does it. */
    public Optional<Operation> ask(String name, Kind kind, String askedBy) {
        return find(name).flatMap(_ -> {
            operations.ask(name, kind, askedBy);
            operator.nudge();
            return operations.find(name, kind);
        });
    }

    public Optional<Operation> last(String name, Kind kind) {
        return operations.find(name, kind);
    }

    /** The wrong rows found by the last comparison: clients or positions, the first thousand. */
    public List<String> differing(String name) {
        return operations.differing(name);
    }

    /**
     * Tries at once what is parked: of one client, or the first thousand events of all.
     *
     * @return how many could be processed
     */
    public Optional<Integer> retry(String name, @Nullable UUID client) {
        return find(name)
                .map(projection ->
                        client == null ? retry.all(projection, LISTED) : retry.stream(projection, client.toString()));
    }

    /** On this node they process nothing until they continue, because many events are about to be written. */
    public void rest() {
        operator.rest();
    }

    /** They follow the log again; those that are far behind by now are rebuilt first. */
    public void goOn() {
        operator.goOn();
    }

    private ProjectionStatus status(Projection projection) {
        var name = projection.name();
        var position = positions.of(name);
        var head = Math.max(position, log.head());
        var next = position == head ? Optional.<Instant>empty() : log.recordedAfter(position);
        return new ProjectionStatus(
                name,
                position,
                head,
                head - position,
                next.map(since -> Math.max(
                                0, Duration.between(since, clock.instant()).toMillis()))
                        .orElse(0L),
                jdbc.sql("select count(*) from query.parked where projection = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single(),
                rebuiltAt(name).orElse(null),
                operations.find(name, Kind.REBUILD).orElse(null),
                operations.find(name, Kind.COMPARE).orElse(null));
    }

    private Optional<Instant> rebuiltAt(String name) {
        return jdbc.sql("select rebuilt_at from query.projection where name = :name and rebuilt_at is not null")
                .param("name", name)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Optional<Projection> find(String name) {
        return all.stream().filter(projection -> projection.name().equals(name)).findFirst();
    }
}
