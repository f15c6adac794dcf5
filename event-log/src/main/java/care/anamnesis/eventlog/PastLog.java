package care.anamnesis.eventlog;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The entry point for commands of the past. Each is decided like any other, at its own time; its events are kept,
 * visible to later commands, and stored together with theirs in one commit. For records that nobody else writes to
 * meanwhile.
 */
public final class PastLog {
    private static final String APPEND = "select event_log.append_past(?, ?, ?, ?,  ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource appending;
    private final LogTail tail;
    private final Witness witness;
    private final Clock clock;
    private final KeptStreams kept = new KeptStreams();

    PastLog(DataSource appending, LogTail tail, Witness witness, Clock clock) {
        this.appending = appending;
        this.tail = tail;
        this.witness = witness;
        this.clock = clock;
    }

    /** What a command would have appended: the events of one command, dated, and stored nowhere yet. */
    public static final class Kept {
        private final Instant at;
        private final List<Append> appends;

        private Kept(Instant at, List<Append> appends) {
            this.at = at;
            this.appends = appends;
        }
    }

    /** Runs a command on this thread and keeps what it appends. */
    public Kept keep(Instant at, Runnable command) {
        if (at.isAfter(clock.instant())) {
            throw new IllegalArgumentException("What is kept lies in the past");
        }
        return new Kept(at, kept.during(command));
    }

    /**
     * Stores all of it, or nothing.
     *
     * @param decided in order of time
     * @throws LogUnavailable if the database did not answer
     * @throws IllegalStateException if the log has grown, or already contains one of the commands
     */
    public void store(List<Kept> decided) {
        try {
            witness.requireCertain();
            var events = dated(decided);
            if (!events.isEmpty()) {
                long position = append(decided, events);
                witness.saw(new Mark(position, events.getLast().event().eventId()));
                tail.appended(position);
            }
        } finally {
            kept.clear();
        }
    }

    private record Dated(NewEvent event, long microseconds) {}

    private static List<Dated> dated(List<Kept> decided) {
        var events = new ArrayList<Dated>();
        var last = Instant.MIN;
        for (var command : decided) {
            if (command.at.isBefore(last)) {
                throw new IllegalArgumentException("The past is stored in order of time");
            }
            last = command.at;
            var time = BatchParameters.microseconds(command.at);
            command.appends.stream()
                    .flatMap(append -> append.events().stream())
                    .forEach(event -> events.add(new Dated(event, time)));
        }
        return events;
    }

    private long append(List<Kept> decided, List<Dated> events) {
        var commands =
                decided.stream().flatMap(command -> command.appends.stream()).toList();
        try (var connection = appending.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            var to = new ArrayBinding(statement);
            to.texts(commands, key(CommandKey::actorId));
            to.texts(commands, key(CommandKey::idempotencyKey));
            to.texts(commands, key(CommandKey::requestHash));
            to.integers(commands, append -> append.events().size());
            to.texts(events, dated -> dated.event().streamId());
            to.longs(events, dated -> dated.event().version());
            to.texts(events, dated -> dated.event().payload().getType().getName());
            to.texts(events, dated -> dated.event().payload().getType().getRevision());
            to.longs(events, Dated::microseconds);
            to.texts(events, dated -> dated.event().eventId());
            to.bytes(events, dated -> dated.event().payload().getData());
            to.bytes(events, dated -> dated.event().metadata().getData());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("23")) {
                throw new IllegalStateException("The log does not take this past: " + e.getMessage(), e);
            }
            throw new LogUnavailable("The past was not stored, or nobody knows whether it was", e);
        }
    }

    private static Function<Append, @Nullable String> key(Function<CommandKey, String> part) {
        return append -> append.key().map(part).orElse(null);
    }
}
