package care.anamnesis.eventlog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A batch of appends as the append function takes it: three small tables, one array for each column. */
final class BatchParameters {
    private final List<Command> commands = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Mark known;

    BatchParameters(List<Append> batch, Clock clock, Mark known) {
        this.known = known;
        var claimed = new HashSet<Object>();
        long time = Long.MIN_VALUE;
        for (var append : batch) {
            int command = commands.size() + 1;
            commands.add(new Command(append, isContended(append, claimed)));
            append.seenVersions().forEach((stream, version) -> seen.add(new Seen(command, stream, version)));
            for (int number = 0; number < append.events().size(); number++) {
                time = Math.max(time, microseconds(clock.instant()));
                events.add(new Event(command, number, append.events().get(number), time));
            }
        }
    }

    void bindTo(PreparedStatement statement) throws SQLException {
        var to = new ArrayBinding(statement);
        to.texts(commands, Command::actorId);
        to.texts(commands, Command::idempotencyKey);
        to.texts(commands, Command::requestHash);
        to.integers(commands, command -> command.append().events().size());
        to.booleans(commands, Command::contended);

        to.integers(seen, Seen::command);
        to.texts(seen, Seen::stream);
        to.longs(seen, Seen::version);

        to.integers(events, Event::command);
        to.integers(events, Event::number);
        to.texts(events, event -> event.content().streamId());
        to.longs(events, event -> event.content().version());
        to.texts(events, event -> event.content().payload().getType().getName());
        to.texts(events, event -> event.content().payload().getType().getRevision());
        to.longs(events, Event::time);
        to.texts(events, event -> event.content().eventId());
        to.bytes(events, event -> event.content().payload().getData());
        to.bytes(events, event -> event.content().metadata().getData());
        statement.setLong(19, known.position());
        statement.setString(20, known.eventId());
    }

    /**
     * Whether an earlier command of the batch claims a stream or the key; the database would judge both against the
     * same state.
     */
    private static boolean isContended(Append append, Set<Object> claimed) {
        boolean contended = false;
        for (var stream : append.seenVersions().keySet()) {
            contended |= !claimed.add(stream);
        }
        if (append.key().isPresent()) {
            var key = append.key().get();
            contended |= !claimed.add(List.of(key.actorId(), key.idempotencyKey()));
        }
        return contended;
    }

    static long microseconds(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private record Command(Append append, boolean contended) {
        @Nullable
        String actorId() {
            return append.key().map(CommandKey::actorId).orElse(null);
        }

        @Nullable
        String idempotencyKey() {
            return append.key().map(CommandKey::idempotencyKey).orElse(null);
        }

        @Nullable
        String requestHash() {
            return append.key().map(CommandKey::requestHash).orElse(null);
        }
    }

    private record Seen(int command, String stream, long version) {}

    private record Event(int command, int number, NewEvent content, long time) {}
}
