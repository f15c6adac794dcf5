package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.Alphabet;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.practice.caseload.ListPlace.SortedBy;
import care.anamnesis.query.projection.ClientProjection;
import care.anamnesis.query.projection.ClientTable;
import care.anamnesis.query.projection.Fold;
import care.anamnesis.query.projection.Row;
import care.anamnesis.query.projection.SeenToday;
import care.anamnesis.query.projection.Standings;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final int REVISION = Objects.hash(5, Alphabet.revision());

    private final ClientTable<CarePlan> table;

    @Autowired
    CaseloadProjection(JdbcClient jdbc, Standings standings) {
        this(
                new ClientTable<>(jdbc, "query.caseload", "standing", CarePlan.class)
                        .with("sort_key", client -> Alphabet.sortKey(client.name())),
                standings);
    }

    private CaseloadProjection(ClientTable<CarePlan> table, Standings standings) {
        super(NAME, REVISION, table, new Fold<>(Standing::evolve, Standing::of), standings);
        this.table = table;
    }

    /** To be asked before the rows are read. */
    List<UUID> waiting() {
        return parked();
    }

    /** All clients that the reader may see, with the version at which each stands. */
    Map<UUID, Long> versions(ReadScope scope) {
        return table.read(scope::sql).versions();
    }

    List<Row<CarePlan>> of(ReadScope scope, Collection<UUID> clients) {
        return table.read(scope::sql).of(clients);
    }

    /** The clients whom a person looks after, of whom she wrote a note, or in whose visit she took part as supervisor. */
    List<Row<CarePlan>> concerning(ReadScope scope, String personId) {
        return scope.sql("""
            select client_id, version, position, standing
            from query.caseload
            where standing @> jsonb_build_object('therapists',
                    jsonb_build_array(jsonb_build_object('therapistId', :person::text)))
                or standing @> jsonb_build_object('episodes', jsonb_build_array(jsonb_build_object('visits',
                    jsonb_build_array(jsonb_build_object('entry', jsonb_build_object('recordedBy',
                    jsonb_build_object('id', :person::text)))))))
                or standing @> jsonb_build_object('episodes', jsonb_build_array(jsonb_build_object('visits',
                    jsonb_build_array(jsonb_build_object('supervisorId', :person::text)))))
            order by sort_key, client_id
            """)
                .param("person", personId)
                .query(table.read(scope::sql).mapper())
                .list();
    }

    List<Row<CarePlan>> at(ReadScope scope, long position, Collection<UUID> clients) {
        return at(position, clients, scope::unread);
    }

    /**
     * The clients by name as they were at a position, after one of them.
     *
     * @param then gives the rows of those who have changed since, as they were
     */
    List<Row<CarePlan>> byName(
            ReadScope scope, long position, @Nullable SortedBy last, int limit, SeenToday.Rows<CarePlan> then) {
        // In this order: who changes between the two questions is in both answers, and not in neither.
        var rows = unchanged(scope, position, last, limit);
        var changed = table.read(scope::sql).changedAfter(position);
        if (changed.isEmpty()) {
            return rows;
        }
        var byClient = new HashMap<UUID, Row<CarePlan>>();
        rows.forEach(row -> byClient.put(row.clientId(), row));
        then.apply(changed).stream()
                .filter(row -> last == null || SortedBy.NAME.compare(name(row), last) > 0)
                .forEach(row -> byClient.put(row.clientId(), row));
        return byClient.values().stream()
                .sorted(Comparator.comparing(CaseloadProjection::name, SortedBy.NAME))
                .limit(limit)
                .toList();
    }

    static SortedBy name(Row<CarePlan> row) {
        return SortedBy.byName(row.state().name(), row.clientId());
    }

    private List<Row<CarePlan>> unchanged(ReadScope scope, long position, @Nullable SortedBy last, int limit) {
        return scope.sql("""
            select client_id, version, position, standing
            from query.caseload
            where position <= :position and (:after::uuid is null or (sort_key, client_id) > (:key, :after::uuid))
            order by sort_key, client_id
            limit :limit
            """)
                .param("position", position)
                .param("after", last == null ? null : last.clientId())
                .param("key", last == null ? null : Alphabet.sortKey(last.name()))
                .param("limit", limit)
                .query(table.read(scope::sql).mapper())
                .list();
    }
}
