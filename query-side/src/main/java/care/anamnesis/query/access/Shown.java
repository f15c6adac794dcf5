package care.anamnesis.query.access;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes which clients an answer shows, before it leaves. */
@Component
public class Shown {

    /** @param clientIds all clients that the answer to the current request shows */
    public void clients(Collection<UUID> clientIds) {
        RequestAccess.current().shows(clientIds);
    }
}
