package care.anamnesis.query.projection;

import care.anamnesis.eventlog.StoredEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A line for each event of the log, and a second one for each tenth. */
@ProcessingGroup(Diary.NAME)
class Diary extends EventProjection {
    static final String NAME = "diary";
    static final String TABLE = "query.diary";

    final Set<Long> spoiled = ConcurrentHashMap.newKeySet();

    Diary(JdbcTemplate jdbc, Standings standings, OwnersTables tables) {
        super(
                NAME,
                1,
                new EventTable(jdbc, tables.diary(), List.of("position", "number", "stream_id", "line")),
                standings);
    }

    @Override
    protected List<List<@Nullable Object>> rows(StoredEvent event) {
        if (spoiled.contains(event.position())) {
            throw new IllegalArgumentException("Spoiled: " + event.payload());
        }
        var line = List.<@Nullable Object>of(event.position(), 0, event.streamId(), "a\\tab\t" + event.type());
        return event.position() % 10 == 0
                ? List.of(line, List.of(event.position(), 1, event.streamId(), "tenth\n\\."))
                : List.of(line);
    }
}
