package care.anamnesis.query.projection;

import care.anamnesis.query.projection.Claims.Claim;
import care.anamnesis.query.projection.Operation.Phase;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does one piece of work to its end, and lets everybody know meanwhile that it is alive and how far. */
@Component
class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final long BEAT_MILLIS = 300;

    private final Standings standings;
    private final Positions positions;
    private final Claims claims;
    private final Shadows shadows;
    private final Rebuild rebuild;
    private final Comparison comparison;
    private final EventProcessingConfiguration processors;
    private final long far;
    private volatile Progress current = new Progress();
    private volatile boolean stopping;

    /** @param far from so many events on it is quicker to build anew than to follow */
    Work(
            Standings standings,
            Positions positions,
            Claims claims,
            Shadows shadows,
            Rebuild rebuild,
            Comparison comparison,
            EventProcessingConfiguration processors,
            @Value("${anamnesis.query.far-behind:10000}") long far) {
        this.standings = standings;
        this.positions = positions;
        this.claims = claims;
        this.shadows = shadows;
        this.rebuild = rebuild;
        this.comparison = comparison;
        this.processors = processors;
        this.far = far;
    }

    void start() {
        stopping = false;
    }

    void stop() {
        stopping = true;
        current.stop();
    }

    /** Not if another revision of the code has written its rows, nor if it is far behind or not of this log. */
    boolean isOfUse(Projection projection) {
        return standings.revision(projection) == projection.revision()
                && !positions.isAstray(projection.name())
                && standings.log().head() - positions.of(projection.name()) <= far;
    }

    void run(Projection projection, Claim claim, ScheduledExecutorService threads) {
        var progress = new Progress();
        current = progress;
        if (stopping) {
            progress.stop();
        }
        var beats = threads.scheduleWithFixedDelay(() -> beat(claim, progress), 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        try {
            switch (claim.kind()) {
                case REBUILD -> rebuild(projection, claim, progress);
                case COMPARE -> comparison.run(projection, claim, progress);
            }
        } catch (Progress.Stopped _) {
            claims.release(claim);
        } catch (RuntimeException e) {
            failed(projection, claim, e);
        } finally {
            beats.cancel(false);
        }
    }

    /** What a database in trouble did not let us do is begun anew after a while, by whoever looks then; the rest has failed. */
    private void failed(Projection projection, Claim claim, RuntimeException failure) {
        var phase = Failures.mayPass(failure) ? Phase.READING : Phase.FAILED;
        LOG.error("{} has failed", claim, failure);
        try {
            claims.enter(claim, phase, failure.getClass().getSimpleName());
            if (phase == Phase.FAILED) {
                shadows.drop(projection, claim.kind());
            }
        } catch (Progress.Stopped _) {
            LOG.info("{} is no longer ours", claim);
        }
    }

    /** The live projection would only get in the way if it could not be of use for long. */
    private void rebuild(Projection projection, Claim claim, Progress progress) {
        var processor = processors.eventProcessor(projection.name(), StreamingEventProcessor.class);
        var ofUse = isOfUse(projection);
        if (!ofUse) {
            processor.ifPresent(StreamingEventProcessor::shutDown);
        }
        try {
            rebuild.run(projection, claim, progress);
        } finally {
            if (!ofUse && !stopping) {
                processor.ifPresent(StreamingEventProcessor::start);
            }
        }
    }

    private void beat(Claim claim, Progress progress) {
        try {
            if (!claims.progressed(claim, progress)) {
                progress.stop();
            }
        } catch (RuntimeException e) {
            LOG.warn("The progress of {} is not known: {}", claim, e.getClass().getSimpleName());
        }
    }
}
