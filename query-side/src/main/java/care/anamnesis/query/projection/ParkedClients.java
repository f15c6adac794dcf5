package care.anamnesis.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clients with an entry that could not be processed: their rows lack it and everything after it. */
@Component
public class ParkedClients {
    private final JdbcClient jdbc;
    private final List<String> projections;

    ParkedClients(JdbcClient jdbc, List<ClientProjection<?>> projections) {
        this.jdbc = jdbc;
        this.projections = projections.stream().map(Projection::name).toList();
    }

    public Set<UUID> all() {
        return jdbc
                .sql("select distinct stream_id from query.parked where projection in (:projections)")
                .param("projections", projections)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first entry of a client that could not be processed. */
    public Optional<Parked> first(UUID clientId) {
        return jdbc.sql("""
                        select %s from query.parked where stream_id = :client and projection in (:projections)
                        order by version limit 1
                        """.formatted(Parked.COLUMNS))
                .param("client", clientId.toString())
                .param("projections", projections)
                .query(Parked::read)
                .optional();
    }
}
