package care.anamnesis.query.careplan;

import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.lookback.Moment;
import care.anamnesis.query.projection.ClientProjection;
import care.anamnesis.query.projection.ClientReader;
import care.anamnesis.query.projection.Reading;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Care plans as they are now, or as of a moment. */
@Component
public class CarePlans {
    private final ClientReader reader;
    private final CarePlanProjection projection;
    private final PastCarePlans past;

    CarePlans(ClientReader reader, CarePlanProjection projection, PastCarePlans past) {
        this.reader = reader;
        this.projection = projection;
        this.past = past;
    }

    /** @param asked the position that the answer must hold, null for any */
    public Reading<CarePlan> now(ReadScope scope, UUID clientId, @Nullable Long asked) {
        return reader.read(scope, projection, clientId, asked);
    }

    /**
     * Includes a client with an event that could not be processed, as of before it; a page that shows it must say so.
     */
    public Reading<CarePlan> asFarAsTaken(ReadScope scope, UUID clientId, @Nullable Long asked) {
        return reader.readAsFarAsTaken(scope, projection, clientId, asked);
    }

    Reading<CarePlan> read(ReadScope scope, UUID clientId, Moment moment, @Nullable Long asked) {
        return read(scope, projection, clientId, moment, asked);
    }

    /** @param now answers if no moment is given; the past comes from the log */
    public Reading<CarePlan> read(
            ReadScope scope, ClientProjection<CarePlan> now, UUID clientId, Moment moment, @Nullable Long asked) {
        return moment.isNow() ? reader.read(scope, now, clientId, asked) : past.read(scope, clientId, moment, asked);
    }
}
