package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Work.Task;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the operations requested of the projections, one after the other, from any node; at a start it requests the
 * necessary ones itself.
 */
@Component
class Operator implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Operator.class);
    static final String SERVICE = "service";
    private static final long LOOK_MILLIS = 1_000;
    private static final long STOP_SECONDS = 5;
    private static final int RETRIED_AT_START = 10_000;
    private static final int RETRIED_AT_ONCE = 100;

    private final List<Projection> projections;
    private final EventLog log;
    private final Operations operations;
    private final Claims claims;
    private final Work work;
    private final Following following;
    private final Retry retry;
    private final TokenCheck tokens;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile ScheduledExecutorService threads = Executors.newScheduledThreadPool(0);
    private volatile boolean running;
    private volatile boolean asked;
    private volatile boolean started;

    Operator(
            List<Projection> projections,
            EventLog log,
            Operations operations,
            Claims claims,
            Work work,
            Following following,
            Retry retry,
            TokenCheck tokens) {
        this.projections = List.copyOf(projections);
        this.log = log;
        this.operations = operations;
        this.claims = claims;
        this.work = work;
        this.following = following;
        this.retry = retry;
        this.tokens = tokens;
    }

    @Override
    public void start() {
        running = true;
        work.start();
        started = false;
        threads = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("projection-operator-", 0).daemon().factory());
        var _ = threads.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Rows written by another revision of the code, or far behind, are rebuilt. */
    private void askAtStart(Projection projection) {
        if (!work.isOfUse(projection)) {
            operations.ask(projection.name(), Kind.REBUILD, SERVICE);
        }
    }

    /**
     * Pauses the projections of this node, because many events are about to be written, to be processed all at once.
     */
    void rest() {
        projections.forEach(following::rest);
    }

    /** They continue; those that are far behind by now are rebuilt first. */
    void goOn() {
        for (var projection : projections) {
            if (work.isOfUse(projection)) {
                following.goOn(projection);
            } else {
                operations.ask(projection.name(), Kind.REBUILD, SERVICE);
            }
        }
        nudge();
    }

    /** Checks at once, after a request on this node. */
    void nudge() {
        threads.execute(this::look);
    }

    /** One thread checks; another that is asked to check meanwhile leaves it to that one. */
    private void look() {
        asked = true;
        if (looking.tryLock()) {
            try {
                while (asked && running) {
                    asked = false;
                    lookAtAll();
                }
            } finally {
                looking.unlock();
            }
        }
    }

    private void lookAtAll() {
        try {
            tokens.look();
            if (!started) {
                projections.forEach(this::askAtStart);
                projections.forEach(projection -> retry.all(projection, RETRIED_AT_START));
                started = true;
            }
            doWhatIsAsked();
            projections.forEach(projection -> retry.due(projection, RETRIED_AT_ONCE));
        } catch (RuntimeException e) {
            LOG.warn(
                    "What is asked of the projections has to wait: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** What is to be rebuilt at the same time is rebuilt together. */
    private void doWhatIsAsked() {
        var rebuilds = claimed(Kind.REBUILD).toList();
        if (!rebuilds.isEmpty()) {
            work.rebuild(rebuilds, threads);
        }
        claimed(Kind.COMPARE).forEach(task -> work.compare(task, threads));
    }

    /** One after the other, as they are taken from the stream. */
    private Stream<Task> claimed(Kind kind) {
        return projections.stream()
                .flatMap(projection ->
                        claims
                                .claim(projection.name(), kind, log::head)
                                .map(claim -> new Task(projection, claim))
                                .stream());
    }

    @Override
    public void stop() {
        running = false;
        work.stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
