package care.anamnesis.query.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows that this node has just committed, so that the next batch need not read them again. Another node may have
 * changed them meanwhile: a row is used only if the requested version follows it.
 */
final class RecentRows<S> {
    private static final int MOST = 500;

    private final Map<UUID, Row<S>> rows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Row<S>> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Row<S>> before(UUID clientId, long version) {
        return Optional.ofNullable(rows.get(clientId)).filter(row -> row.version() + 1 == version);
    }

    synchronized void committed(Collection<Row<S>> written) {
        written.forEach(row -> rows.put(row.clientId(), row));
    }

    synchronized void clear() {
        rows.clear();
    }
}
