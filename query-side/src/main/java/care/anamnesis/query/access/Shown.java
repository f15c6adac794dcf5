package care.anamnesis.query.access;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes down which clients an answer shows, before it leaves. */
@Component
public class Shown {

    /** @param clientIds all whom the answer to the current request shows, none if it shows nobody */
    public void clients(Collection<UUID> clientIds) {
        RequestAccess.current().shows(clientIds);
    }
}
