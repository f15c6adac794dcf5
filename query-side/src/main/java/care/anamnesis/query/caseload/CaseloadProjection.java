package care.anamnesis.query.caseload;

import care.anamnesis.events.Alphabet;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.answer.Refusals;
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

    /** The client with whom a page ended, as she was listed on it. */
    CarePlan lastOf(@SuppressWarnings("unused") ReadScope scope, ListPlace place) {
        return atVersion(place.clientId(), place.version())
                .filter(row -> row.version() == place.version())
                .map(Row::state)
                .orElseThrow(() -> Refusals.badRequest("The value of after does not come from an earlier page."));
    }

    /** All clients that the reader may see, with the version at which each stands. */
    Map<UUID, Long> versions(@SuppressWarnings("unused") ReadScope scope) {
        return table.versions();
    }

    List<Row<CarePlan>> of(@SuppressWarnings("unused") ReadScope scope, Collection<UUID> clients) {
        return table.findAll(clients);
    }

    /** The clients that the reader may see, by name, after a name and, of those who are called so, a client. */
    List<Row<CarePlan>> after(@SuppressWarnings("unused") ReadScope scope, @Nullable CarePlan last, int limit) {
        return jdbc.sql("""
            select client_id, version, position, standing
            from query.caseload
            where :after::uuid is null or (sort_key, client_id) > (:key, :after::uuid)
            order by sort_key, client_id
            limit :limit
            """)
                .param("after", last == null ? null : last.clientId())
                .param("key", last == null ? null : Alphabet.sortKey(last.name()))
                .param("limit", limit)
                .query(table.mapper())
                .list();
    }
}
