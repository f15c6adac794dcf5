package care.anamnesis.command;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * A cache of records just changed by commands, so that the next command need not read them again. A copy may be behind
 * another node: then the log refuses the decision, and the command is decided again on the record itself.
 */
final class RecentRecords implements Cache {
    private static final int MOST = 5_000;
    private static final Duration UNUSED = Duration.ofMinutes(15);

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> records =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();

    /** After a loss a copy may contain lost events, and a decision based on it may append nothing. */
    void forget() {
        records.invalidateAll();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Axon's
    public <K, V> @Nullable V get(K key) {
        return (V) records.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        records.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return records.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return records.asMap().remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        return records.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to this cache");
    }
}
