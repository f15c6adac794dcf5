package care.anamnesis.query.projection;

import care.anamnesis.query.projection.Claims.Claim;
import care.anamnesis.query.projection.Operation.Phase;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does what was claimed to its end, and lets everybody know meanwhile that it is alive and how far. */
@Component
class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final long BEAT_MILLIS = 300;

    private final Standings standings;
    private final Positions positions;
    private final Claims claims;
    private final Shadows shadows;
    private final Rebuild rebuild;
    private final LogComparison comparison;
    private final Following following;
    private final long far;
    private volatile List<Task> current = List.of();
    private volatile boolean stopping;

    /** @param far from so many events on it is quicker to build anew than to follow */
    Work(
            Standings standings,
            Positions positions,
            Claims claims,
            Shadows shadows,
            Rebuild rebuild,
            LogComparison comparison,
            Following following,
            @Value("${anamnesis.query.far-behind:10000}") long far) {
        this.standings = standings;
        this.positions = positions;
        this.claims = claims;
        this.shadows = shadows;
        this.rebuild = rebuild;
        this.comparison = comparison;
        this.following = following;
        this.far = far;
    }

    void start() {
        stopping = false;
    }

    void stop() {
        stopping = true;
        current.forEach(task -> task.progress().stop());
    }

    /** Not if another revision of the code has written its rows, nor if it is far behind or not of this log. */
    boolean isOfUse(Projection projection) {
        return standings.revision(projection) == projection.revision()
                && !positions.isAstray(projection.name())
                && standings.log().head() - positions.of(projection.name()) <= far;
    }

    /** A projection that the claim is about, and how far it is. */
    record Task(Projection projection, Claim claim, Progress progress) {
        Task(Projection projection, Claim claim) {
            this(projection, claim, new Progress());
        }
    }

    void compare(Task task, ScheduledExecutorService threads) {
        attend(List.of(task), threads, () -> comparison.run(task.projection(), task.claim(), task.progress()));
    }

    /** Those that would be of no use for long do not follow meanwhile: they would only get in the way. */
    void rebuild(List<Task> tasks, ScheduledExecutorService threads) {
        attend(tasks, threads, () -> {
            var resting = tasks.stream()
                    .map(Task::projection)
                    .filter(projection -> !isOfUse(projection))
                    .toList();
            resting.forEach(following::rest);
            try {
                rebuild(tasks);
            } finally {
                if (!stopping) {
                    resting.forEach(following::goOn);
                }
            }
        });
    }

    private void rebuild(List<Task> tasks) {
        var fillings = tasks.size() == 1 ? List.<Filling>of() : filledTogether(tasks);
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            var filling = fillings.isEmpty() ? null : fillings.get(i);
            toItsEnd(List.of(task), () -> {
                if (filling == null) {
                    rebuild.run(task);
                } else {
                    rebuild.finish(task, filling);
                }
            });
        }
    }

    /** None if it fails: then each is built alone, so that one that cannot be built does not keep the others from it. */
    private List<Filling> filledTogether(List<Task> tasks) {
        try {
            return rebuild.filled(tasks);
        } catch (RuntimeException e) {
            LOG.info("Each projection is built alone: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private void attend(List<Task> tasks, ScheduledExecutorService threads, Runnable work) {
        current = tasks;
        if (stopping) {
            tasks.forEach(task -> task.progress().stop());
        }
        var beats =
                threads.scheduleWithFixedDelay(() -> tasks.forEach(this::beat), 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        try {
            toItsEnd(tasks, work);
        } finally {
            beats.cancel(false);
        }
    }

    private void toItsEnd(List<Task> tasks, Runnable work) {
        try {
            work.run();
        } catch (Progress.Stopped _) {
            tasks.forEach(task -> claims.release(task.claim()));
        } catch (RuntimeException e) {
            tasks.forEach(task -> failed(task.projection(), task.claim(), e));
        }
    }

    /** Work that failed because of the database is started again later, by any node; other work has failed for good. */
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

    private void beat(Task task) {
        try {
            if (!claims.progressed(task.claim(), task.progress())) {
                task.progress().stop();
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The progress of {} is not known: {}",
                    task.claim(),
                    e.getClass().getSimpleName());
        }
    }
}
