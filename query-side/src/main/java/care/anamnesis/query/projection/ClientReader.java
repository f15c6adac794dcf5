package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.projection.Positions.Reached;
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

    /**
     * Only the log decides that a client is unknown; if the projection does not have the client yet, it is waited for.
     */
    public <S> Reading<S> read(ReadScope scope, ClientProjection<S> projection, UUID clientId, @Nullable Long asked) {
        var reached = positions.reach(asked, projection.name());
        var row = projection.find(scope, clientId);
        if (row.isPresent()) {
            return reading(row.get(), reached);
        }
        var newest = log.last(clientId.toString()).orElseThrow(Refusals::unknownClient);
        return caughtUp(scope, projection, clientId, newest.position());
    }

    /** Includes rows from before an event that could not be processed; a page that shows them must say so. */
    public <S> Reading<S> readAsFarAsTaken(
            ReadScope scope, ClientProjection<S> projection, UUID clientId, @Nullable Long asked) {
        var reached = positions.reach(asked, projection.name());
        return projection
                .findAsFarAsTaken(scope, clientId)
                .map(row -> reading(row, reached))
                .orElseGet(() -> read(scope, projection, clientId, asked));
    }

    private <S> Reading<S> caughtUp(ReadScope scope, ClientProjection<S> projection, UUID clientId, long asked) {
        var reached = positions.reach(asked, projection.name());
        var row = projection
                .find(scope, clientId)
                .orElseThrow(() -> new IllegalStateException(
                        "The projection " + projection.name() + " has lost the client " + clientId));
        return reading(row, reached);
    }

    /** If nothing was written about a client meanwhile, a projection that lags behind lacks nothing of it. */
    private <S> Reading<S> reading(Row<S> row, Reached reached) {
        var isWhole =
                reached.lacksSince() == null || log.lastVersion(row.clientId().toString()) <= row.version();
        return new Reading<>(row, reached.position(), isWhole ? null : reached.lacksSince());
    }
}
