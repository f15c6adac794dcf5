package care.anamnesis.query.projection;

import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the events of each client. */
@ProcessingGroup(Tally.NAME)
class Tally extends ClientProjection<Counting.Count> {
    static final String NAME = "tally";
    static final String TABLE = "query.tally";

    Tally(JdbcClient jdbc, Standings standings, Counting counting, OwnersTables tables) {
        super(
                NAME,
                1,
                new ClientTable<>(jdbc, tables.tally(), "count", Counting.Count.class),
                counting.fold(),
                standings);
    }
}
