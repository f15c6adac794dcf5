package care.anamnesis.query.caseload;

import care.anamnesis.events.Alphabet;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.projection.ClientProjection;
import care.anamnesis.query.projection.ClientTable;
import care.anamnesis.query.projection.Fold;
import care.anamnesis.query.projection.Row;
import care.anamnesis.query.projection.Standings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(CaseloadProjection.NAME)
class CaseloadProjection extends ClientProjection<CarePlan> {
    static final String NAME = "caseload";
    /** Also of the order of names: with another one each row gets its sort key anew. */
    private static final int REVISION = Objects.hash(3, Alphabet.revision());

    private final JdbcClient jdbc;
    private final ClientTable<CarePlan> table;

    @Autowired
    CaseloadProjection(JdbcClient jdbc, Standings standings) {
        this(
                jdbc,
                new ClientTable<>(jdbc, "query.caseload", "standing", CarePlan.class)
                        .with("sort_key", client -> Alphabet.sortKey(client.name())),
                standings);
    }

    private CaseloadProjection(JdbcClient jdbc, ClientTable<CarePlan> table, Standings standings) {
        super(NAME, REVISION, table, new Fold<>(Standing::evolve, Standing::of), standings);
        this.jdbc = jdbc;
        this.table = table;
    }

    /** To be asked before the rows are read. */
    List<UUID> waiting() {
        return parked();
    }

    boolean holds(UUID clientId) {
        return table.find(clientId).isPresent();
    }

    /** All clients that the reader may see, with the version at which each stands. */
    Map<UUID, Long> versions(@SuppressWarnings("unused") ReadScope scope) {
        return table.versions();
    }

    List<Row<CarePlan>> of(@SuppressWarnings("unused") ReadScope scope, Collection<UUID> clients) {
        return table.findAll(clients);
    }

    /** The clients that the reader may see, by name, from the one that comes after the given client. */
    List<Row<CarePlan>> after(@SuppressWarnings("unused") ReadScope scope, @Nullable UUID clientId, int limit) {
        return jdbc.sql("""
            select client_id, version, position, standing
            from query.caseload
            where :after::uuid is null or (sort_key, client_id) >
                (select c.sort_key, c.client_id from query.caseload c where c.client_id = :after::uuid)
            order by sort_key, client_id
            limit :limit
            """)
                .param("after", clientId)
                .param("limit", limit)
                .query(table.mapper())
                .list();
    }
}
