package care.anamnesis.query.projection;

import care.anamnesis.query.answer.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where each projection stands in the log: at its stored token, whichever node moves it. Who waits looks again every few
 * milliseconds, and at once when this node has moved a projection.
 */
@Component
public class Positions {
    private static final Duration STEP = Duration.ofMillis(25);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final JdbcClient jdbc;
    private final JdbcTokenStore tokens;
    private final Duration patience;

    Positions(JdbcClient jdbc, JdbcTokenStore tokens, @Value("${anamnesis.query.wait:5s}") Duration patience) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.patience = patience;
    }

    /** The position up to which a projection holds everything, 0 before it has begun. */
    public long of(String projection) {
        return jdbc.sql("""
                        select token, tokentype from query.token_entry
                        where processorname = :projection and segment = 0 and token is not null
                        """)
                .param("projection", projection)
                .query((row, _) -> position(row.getBytes(1), row.getString(2)))
                .optional()
                .orElse(0L);
    }

    /**
     * @param asked the position that the answer must hold, null for any
     * @return where it stands, at or after what was asked for
     */
    public long await(LongSupplier where, @Nullable Long asked) {
        var deadline = System.nanoTime() + patience.toNanos();
        var position = where.getAsLong();
        while (asked != null && position < asked) {
            var left = deadline - System.nanoTime();
            if (left <= 0) {
                throw Refusals.notThereYet();
            }
            pause(Math.min(left, STEP.toNanos()));
            position = where.getAsLong();
        }
        return position;
    }

    /**
     * Sets a projection forward, in the transaction that is open. The processor that has claimed it finds its claim taken,
     * drops what it was about to do, and goes on from the new position within seconds.
     */
    void jump(String projection, long position) {
        var token = tokens.serializer().serialize(new GlobalSequenceTrackingToken(position), byte[].class);
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
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the caller looks again
    private void pause(long nanoseconds) {
        lock.lock();
        try {
            var _ = moved.await(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusals.notThereYet();
        } finally {
            lock.unlock();
        }
    }

    private long position(byte[] token, String type) {
        TrackingToken stored =
                tokens.serializer().deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return stored.position().orElse(0);
    }
}
