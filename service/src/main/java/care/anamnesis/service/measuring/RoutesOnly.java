package care.anamnesis.service.measuring;

import io.micrometer.common.KeyValues;
import java.util.Locale;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** A request is measured under the template of its address, and a method that nobody knows has no name of its own. */
@Component
final class RoutesOnly extends DefaultServerRequestObservationConvention {
    @Override
    public String getContextualName(ServerRequestObservationContext context) {
        var method = method(context).getValue().toLowerCase(Locale.ROOT);
        var route = context.getPathPattern();
        return route == null ? "http " + method : "http " + method + " " + route;
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }
}
