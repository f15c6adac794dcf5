package care.anamnesis.benchmarks;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Provenance;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.record.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The care plan as Axon's handlers are usually written: each event reads its row, folds and writes it back. */
@ProcessingGroup(StockCarePlans.NAME)
final class StockCarePlans {
    static final String NAME = "care-plan";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    StockCarePlans(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    static void createTable(Database database) {
        database.asOwner("""
                create table care_plan (client_id uuid primary key, version bigint not null, plan jsonb not null)
                """);
    }

    @EventHandler
    void on(ClinicalEvent event, EventMessage<?> message) {
        long version = ((DomainEventMessage<?>) message).getSequenceNumber() + 1;
        var recorded = new RecordedEvent(
                event, version, 0, message.getTimestamp(), Provenance.from(message.getMetaData()), List.of());
        write(event.clientId(), version, CarePlan.evolve(find(event.clientId()).orElse(null), recorded));
    }

    private Optional<CarePlan> find(UUID clientId) {
        return database.sql("select plan from care_plan where client_id = ?")
                .param(clientId)
                .query((row, _) -> JSON.readValue(row.getString(1), CarePlan.class))
                .optional();
    }

    private void write(UUID clientId, long version, CarePlan plan) {
        database.sql("""
                        insert into care_plan (client_id, version, plan) values (?, ?, ?::jsonb)
                        on conflict (client_id) do update set version = excluded.version, plan = excluded.plan
                        """)
                .params(clientId, version, JSON.writeValueAsString(plan))
                .update();
    }
}
