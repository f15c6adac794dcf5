package care.anamnesis.query.projection;

import care.anamnesis.query.projection.Claims.Claim;
import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Operation.Phase;
import care.anamnesis.query.projection.Work.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rebuilds projections' tables beside the live ones, which continue meanwhile, and switches each in one transaction:
 * then readers see the new rows, at the same position as the old ones or a later one.
 */
@Component
class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int AT_ONCE = 500;
    private static final int ATTEMPTS = 60;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Standings standings;
    private final Positions positions;
    private final Claims claims;
    private final Shadows shadows;
    private final JdbcClient jdbc;

    Rebuild(Standings standings, Positions positions, Claims claims, Shadows shadows, JdbcClient jdbc) {
        this.standings = standings;
        this.positions = positions;
        this.claims = claims;
        this.shadows = shadows;
        this.jdbc = jdbc;
    }

    void run(Task task) {
        finish(task, filled(List.of(task)).getFirst());
    }

    /** The new tables of some projections in their order, filled from one reading of the log. */
    List<Filling> filled(List<Task> tasks) {
        var fillings = tasks.stream().map(this::begun).toList();
        var head = tasks.stream().mapToLong(task -> task.claim().head()).max().orElseThrow();
        OneReading.fill(fillings, standings.log(), head);
        return fillings;
    }

    private Filling begun(Task task) {
        var shadow = shadows.make(task.projection(), Kind.REBUILD, task.claim().attempt());
        return task.projection().filling(shadow, task.progress());
    }

    void finish(Task task, Filling filling) {
        var projection = task.projection();
        var claim = task.claim();
        var progress = task.progress();
        claims.enter(claim, Phase.CATCHING_UP, null);
        shadows.analyze(projection, Kind.REBUILD, claim.attempt());
        for (int attempt = 1; !switched(projection, claim, filling, progress, attempt); attempt++) {
            progress.goOn(0, 0);
        }
        standings.advanced();
    }

    /** If a reader holds the old table for long, we try again, instead of making all others wait behind us. */
    private boolean switched(Projection projection, Claim claim, Filling filling, Progress progress, int attempt) {
        filling.followTo(positions.of(projection.name()));
        var undo = filling.undo();
        try {
            claims.progressed(claim, progress);
            return Boolean.TRUE.equals(standings.transaction().execute(_ -> switching(projection, claim, filling)));
        } catch (RuntimeException e) {
            undo.run();
            if (e instanceof Progress.Stopped || attempt >= ATTEMPTS) {
                throw e;
            }
            LOG.info(
                    "The rebuild of {} cannot switch yet: {}",
                    projection.name(),
                    e.getClass().getSimpleName());
            LockSupport.parkNanos(PAUSE.toNanos());
            return false;
        }
    }

    /** The projection pauses while its lock is held; few events are left to process by then. */
    private boolean switching(Projection projection, Claim claim, Filling filling) {
        jdbc.sql("set local lock_timeout = '500ms'").update();
        standings.lock(projection);
        var live = positions.of(projection.name());
        if (live - filling.reached() > AT_ONCE) {
            return false;
        }
        filling.followTo(live);
        if (live < filling.reached()) { // also if it is ahead of a log that has lost its end
            positions.jump(projection.name(), filling.reached());
        }
        shadows.switchTo(projection, claim.attempt());
        standings.rebuilt(projection, filling.parked());
        claims.enter(claim, Phase.DONE, null);
        return true;
    }
}
