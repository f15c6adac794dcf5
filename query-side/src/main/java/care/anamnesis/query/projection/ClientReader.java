package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.answer.Refusals;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a projection knows of one client, no older than the caller asks for. */
@Component
public class ClientReader {
    private final Positions positions;
    private final EventLog log;

    ClientReader(Positions positions, EventLog log) {
        this.positions = positions;
        this.log = log;
    }

    /** Only the log says that a client is unknown; a projection that has not heard of the client yet is waited for. */
    public <S> Reading<S> read(ReadScope scope, ClientProjection<S> projection, UUID clientId, @Nullable Long asked) {
        var position = positions.await(() -> positions.of(projection.name()), asked);
        var row = projection.find(scope, clientId);
        if (row.isPresent()) {
            return new Reading<>(row.get(), position);
        }
        var newest = log.last(clientId.toString()).orElseThrow(Refusals::unknownClient);
        return caughtUp(scope, projection, clientId, newest.position());
    }

    /** Also what was known of a client before an event that could not be taken in; whoever shows it has to say so. */
    public <S> Reading<S> readAsFarAsTaken(
            ReadScope scope, ClientProjection<S> projection, UUID clientId, @Nullable Long asked) {
        var position = positions.await(() -> positions.of(projection.name()), asked);
        return projection
                .findAsFarAsTaken(scope, clientId)
                .map(row -> new Reading<>(row, position))
                .orElseGet(() -> read(scope, projection, clientId, asked));
    }

    private <S> Reading<S> caughtUp(ReadScope scope, ClientProjection<S> projection, UUID clientId, long asked) {
        var position = positions.await(() -> positions.of(projection.name()), asked);
        var row = projection
                .find(scope, clientId)
                .orElseThrow(() -> new IllegalStateException(
                        "The projection " + projection.name() + " has lost the client " + clientId));
        return new Reading<>(row, position);
    }
}
