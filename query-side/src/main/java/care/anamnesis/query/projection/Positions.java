package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.LogToken;
import care.anamnesis.eventlog.Mark;
import care.anamnesis.query.http.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The position of each projection in the log: its stored token, whichever node moves it. A waiting request checks every
 * few milliseconds, and at once when this node has moved a projection.
 */
@Component
public class Positions {
    private static final Duration STEP = Duration.ofMillis(25);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<List<String>, Long> givenUp = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final JdbcTokenStore tokens;
    private final EventLog log;
    private final Duration patience;
    private final LongAdder waits = new LongAdder();
    private volatile Set<String> astray = Set.of();
    private long moves;

    /**
     * How far projections have come when a question is answered.
     *
     * @param lacksSince the time of the first event known to this node that the projections lack, null if none
     */
    public record Reached(long position, @Nullable Instant lacksSince) {}

    Positions(
            JdbcClient jdbc,
            JdbcTokenStore tokens,
            EventLog log,
            @Value("${anamnesis.query.wait:5s}") Duration patience) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.log = log;
        this.patience = patience;
    }

    /** The position up to which a projection holds everything, 0 before it has begun and while it is astray. */
    public long of(String projection) {
        return isAstray(projection) ? 0 : token(projection);
    }

    /** Whether the event at the projection's token is not in the log: then its rows may be of what was lost. */
    boolean isAstray(String projection) {
        return astray.contains(projection);
    }

    void areAstray(Set<String> projections) {
        astray = Set.copyOf(projections);
    }

    /** Where each projection stands that has begun, as far as its token knows which event that is. */
    Map<String, Mark> marks() {
        return jdbc
                .sql(
                        "select processorname, token, tokentype from query.token_entry where segment = 0 and token is not null")
                .query((row, _) -> Map.entry(row.getString(1), token(row.getBytes(2), row.getString(3))))
                .list()
                .stream()
                .filter(entry -> entry.getValue() instanceof LogToken)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((LogToken) entry.getValue()).mark()));
    }

    private long token(String projection) {
        return jdbc.sql("""
            select token, tokentype from query.token_entry
            where processorname = :projection and segment = 0 and token is not null
            """)
                .param("projection", projection)
                .query((row, _) ->
                        token(row.getBytes(1), row.getString(2)).position().orElse(0))
                .optional()
                .orElse(0L);
    }

    /**
     * Waits until projections contain everything that this node knows to be written now. If they are too slow, the
     * answer states what it lacks; later requests do not wait until the projections have caught up.
     *
     * @param asked the position that the answer must hold in any case, null for none
     */
    public Reached reach(@Nullable Long asked, String... projections) {
        if (Arrays.stream(projections).anyMatch(this::isAstray)) {
            throw Refusals.rebuiltAfterLoss();
        }
        var wanted = asked == null ? log.known() : Math.max(asked, log.known());
        var all = List.of(projections);
        var position = until(() -> slowest(all), asked, wanted, givenUp.getOrDefault(all, 0L));
        if (position >= wanted) {
            givenUp.remove(all);
            return new Reached(position, null);
        }
        givenUp.merge(all, wanted, Math::max);
        return new Reached(position, log.recordedAfter(position).orElse(null));
    }

    /**
     * @param asked the position that the answer must hold, null for any
     * @return where it stands, at or after what was asked for
     */
    public long await(LongSupplier where, @Nullable Long asked) {
        var wanted = asked == null ? 0 : asked;
        return until(where, asked, wanted, 0);
    }

    /** How often a request had to wait so far. */
    long waits() {
        return waits.sum();
    }

    /**
     * @param must 503 if it is not reached in time, 409 if the log does not reach it
     * @param wanted is waited for as well, but not by whom it finds before a position that others have given up on
     */
    private long until(LongSupplier where, @Nullable Long must, long wanted, long hopelessBefore) {
        if (must != null && must > log.known() && must > log.head()) {
            throw Refusals.beyondLog();
        }
        var deadline = System.nanoTime() + patience.toNanos();
        var seen = moves();
        var position = where.getAsLong();
        while (position < wanted) {
            var isHeld = must == null || position >= must;
            var left = deadline - System.nanoTime();
            if (isHeld && (left <= 0 || position < hopelessBefore)) {
                return position;
            }
            if (left <= 0) {
                throw Refusals.notThereYet();
            }
            pause(seen, Math.min(left, STEP.toNanos()));
            seen = moves();
            position = where.getAsLong();
        }
        return position;
    }

    private long slowest(List<String> projections) {
        return projections.stream().mapToLong(this::of).min().orElseThrow();
    }

    /**
     * Sets a projection to another position, in the transaction that is open. The processor that has claimed it finds its claim taken,
     * drops what it was about to do, and goes on from the new position within seconds.
     */
    void jump(String projection, long position) {
        var mark = log.mark(position).orElseThrow(() -> new IllegalStateException("The log ends before " + position));
        var token = tokens.serializer().serialize(LogToken.of(mark), byte[].class);
        jdbc.sql("""
            insert into query.token_entry as t (processorname, segment, token, tokentype, timestamp)
            values (:projection, 0, :token, :type, :now)
            on conflict (processorname, segment) do update
            set token = :token, tokentype = :type, timestamp = :now,
                owner = case when t.owner is not null then 'rebuilt' end
            """)
                .param("projection", projection)
                .param("token", token.getData())
                .param("type", token.getType().getName())
                .param("now", DateTimeUtils.formatInstant(Instant.now()))
                .update();
    }

    void advanced() {
        lock.lock();
        try {
            moves++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /** Not at all if a projection has moved since {@code seen}. */
    private void pause(long seen, long nanoseconds) {
        waits.increment();
        lock.lock();
        try {
            var left = nanoseconds;
            while (moves == seen && left > 0) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusals.notThereYet();
        } finally {
            lock.unlock();
        }
    }

    private TrackingToken token(byte[] token, String type) {
        return tokens.serializer().deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }
}
