package care.anamnesis.query.careplan;

import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.projection.ClientReader;
import care.anamnesis.query.projection.Reading;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Care plans as they are now. */
@Component
public class CarePlans {
    private final ClientReader reader;
    private final CarePlanProjection projection;

    CarePlans(ClientReader reader, CarePlanProjection projection) {
        this.reader = reader;
        this.projection = projection;
    }

    public Reading<CarePlan> now(ReadScope scope, UUID clientId) {
        return reader.read(scope, projection, clientId, null);
    }
}
