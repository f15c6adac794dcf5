package care.anamnesis.query.projection;

import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Operation.Phase;
import care.anamnesis.query.projection.Operations.Claim;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does what is asked of the projections, one thing after the other, wherever it was asked; and asks by itself for what
 * a start calls for.
 */
@Component
class Operator implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Operator.class);
    private static final String SERVICE = "service";
    private static final long LOOK_MILLIS = 1_000;
    private static final long BEAT_MILLIS = 300;
    private static final long STOP_SECONDS = 5;
    private static final int RETRIED_AT_START = 10_000;
    private static final int RETRIED_AT_ONCE = 100;

    private final List<Projection> projections;
    private final Standings standings;
    private final Positions positions;
    private final Operations operations;
    private final Rebuild rebuild;
    private final Comparison comparison;
    private final Retry retry;
    private final EventProcessingConfiguration processors;
    private volatile ScheduledExecutorService threads = Executors.newScheduledThreadPool(0);
    private volatile boolean running;
    private volatile boolean asked;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean started;
    private final long far;
    private volatile Progress current = new Progress();

    /** @param far from so many events on it is quicker to build anew than to follow */
    Operator(
            List<Projection> projections,
            Standings standings,
            Positions positions,
            Operations operations,
            Rebuild rebuild,
            Comparison comparison,
            Retry retry,
            EventProcessingConfiguration processors,
            @Value("${anamnesis.query.far-behind:10000}") long far) {
        this.projections = List.copyOf(projections);
        this.standings = standings;
        this.positions = positions;
        this.operations = operations;
        this.rebuild = rebuild;
        this.comparison = comparison;
        this.retry = retry;
        this.processors = processors;
        this.far = far;
    }

    @Override
    public void start() {
        running = true;
        started = false;
        threads = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("projection-operator-", 0).daemon().factory());
        var _ = threads.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Rows that another revision of the code has written, or that are far behind, are built anew. */
    private void askAtStart(Projection projection) {
        if (standings.revision(projection) != projection.revision() || isFarBehind(projection)) {
            operations.ask(projection.name(), Kind.REBUILD, SERVICE);
        }
    }

    private boolean isFarBehind(Projection projection) {
        return standings.log().head() - positions.of(projection.name()) > far;
    }

    /** Looks at once, after something was asked for on this node. */
    void nudge() {
        threads.execute(this::look);
    }

    /** One thread looks; another that is told to look meanwhile leaves it to that one. */
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
            if (!started) {
                projections.forEach(this::askAtStart);
                projections.forEach(projection -> retry.all(projection, RETRIED_AT_START));
                started = true;
            }
            projections.forEach(this::lookAt);
            projections.forEach(projection -> retry.due(projection, RETRIED_AT_ONCE));
        } catch (RuntimeException e) {
            LOG.warn(
                    "What is asked of the projections has to wait: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void lookAt(Projection projection) {
        for (var kind : Kind.values()) {
            operations
                    .claim(projection.name(), kind, standings.log()::head)
                    .ifPresent(claim -> work(projection, claim));
        }
    }

    private void work(Projection projection, Claim claim) {
        var progress = new Progress();
        current = progress;
        var beats = threads.scheduleWithFixedDelay(() -> beat(claim, progress), 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        try {
            switch (claim.kind()) {
                case REBUILD -> rebuild(projection, claim, progress);
                case COMPARE -> comparison.run(projection, claim, progress);
            }
        } catch (Progress.Stopped _) {
            operations.release(claim);
        } catch (RuntimeException e) {
            if (Failures.ofDatabase(e)) {
                throw e;
            }
            LOG.error("The {} of {} has failed", claim.kind(), projection.name(), e);
            operations.enter(claim, Phase.FAILED, e.getClass().getSimpleName());
        } finally {
            beats.cancel(false);
        }
    }

    /** The live projection would only get in the way if it could not be of use for long. */
    private void rebuild(Projection projection, Claim claim, Progress progress) {
        var processor = processors.eventProcessor(projection.name(), StreamingEventProcessor.class);
        var ofUse = standings.revision(projection) == projection.revision() && !isFarBehind(projection);
        if (!ofUse) {
            processor.ifPresent(StreamingEventProcessor::shutDown);
        }
        try {
            rebuild.run(projection, claim, progress);
        } finally {
            if (!ofUse && running) {
                processor.ifPresent(StreamingEventProcessor::start);
            }
        }
    }

    private void beat(Claim claim, Progress progress) {
        try {
            if (!operations.progressed(claim, progress)) {
                progress.stop();
            }
        } catch (RuntimeException e) {
            LOG.warn("The progress of {} is not known: {}", claim, e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        running = false;
        current.stop();
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
