package care.anamnesis.query.practice.numbers;

import care.anamnesis.query.access.CountScope;
import care.anamnesis.query.projection.ClientProjection;
import care.anamnesis.query.projection.ClientTable;
import care.anamnesis.query.projection.Fold;
import care.anamnesis.query.projection.Row;
import care.anamnesis.query.projection.Standings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(DashboardProjection.NAME)
class DashboardProjection extends ClientProjection<ClientInNumbers> {
    static final String NAME = "dashboard";
    private static final int REVISION = 3;

    private final ClientTable<ClientInNumbers> table;

    @Autowired
    DashboardProjection(JdbcClient jdbc, Standings standings) {
        this(new ClientTable<>(jdbc, "query.dashboard", "numbers", ClientInNumbers.class), standings);
    }

    private DashboardProjection(ClientTable<ClientInNumbers> table, Standings standings) {
        super(NAME, REVISION, table, new Fold<>(ClientInNumbers::evolve, ClientInNumbers::of), standings);
        this.table = table;
    }

    /** To be asked before the rows are read. */
    List<UUID> waiting() {
        return parked();
    }

    Map<UUID, Long> versions(CountScope scope) {
        return table.read(scope::sql).versions();
    }

    List<Row<ClientInNumbers>> of(CountScope scope, Collection<UUID> clients) {
        return table.read(scope::sql).of(clients);
    }

    List<Row<ClientInNumbers>> at(CountScope scope, long position, Collection<UUID> clients) {
        return at(position, clients, scope::unread);
    }
}
