package care.anamnesis.query.careplan;

import care.anamnesis.query.entry.ClientRecords;
import care.anamnesis.query.projection.ClientTable;
import care.anamnesis.query.projection.Fold;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.Projection;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(CarePlanProjection.NAME)
class CarePlanProjection extends Projection<CarePlan> {
    static final String NAME = "care-plan";

    CarePlanProjection(JdbcClient jdbc, Positions positions, ClientRecords records) {
        super(
                NAME,
                new ClientTable<>(jdbc, "query.care_plan", "plan", CarePlan.class),
                new Fold<>(CarePlan::evolve, CarePlan::of),
                positions,
                records);
    }
}
