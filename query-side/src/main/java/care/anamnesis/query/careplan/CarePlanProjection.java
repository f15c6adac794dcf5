package care.anamnesis.query.careplan;

import care.anamnesis.query.projection.ClientProjection;
import care.anamnesis.query.projection.ClientTable;
import care.anamnesis.query.projection.Fold;
import care.anamnesis.query.projection.Standings;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(CarePlanProjection.NAME)
class CarePlanProjection extends ClientProjection<CarePlan> {
    static final String NAME = "care-plan";
    private static final int REVISION = 3;

    CarePlanProjection(JdbcClient jdbc, Standings standings) {
        super(
                NAME,
                REVISION,
                new ClientTable<>(jdbc, "query.care_plan", "plan", CarePlan.class),
                new Fold<>(CarePlan::evolve, CarePlan::of),
                standings);
    }
}
