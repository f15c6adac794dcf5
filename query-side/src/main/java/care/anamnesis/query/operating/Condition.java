package care.anamnesis.query.operating;

import care.anamnesis.query.projection.ProjectionStatus;
import java.time.Duration;

/** The condition of a projection: the first that applies. */
public enum Condition {
    /** An event could not be processed. */
    PARKED,
    /** It has not moved for a minute although the log has, and it is not being rebuilt. */
    STANDING,
    BUILDING,
    BEHIND,
    CURRENT;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public static Condition of(ProjectionStatus status) {
        if (status.parked() > 0) {
            return PARKED;
        }
        if (stands(status)) {
            return STANDING;
        }
        if (isBuilding(status)) {
            return BUILDING;
        }
        return status.lagEvents() > 0 ? BEHIND : CURRENT;
    }

    /** Also of one in which an event is parked. */
    static boolean stands(ProjectionStatus status) {
        return !isBuilding(status) && status.lagMillis() > PATIENCE.toMillis();
    }

    private static boolean isBuilding(ProjectionStatus status) {
        return status.rebuild() != null && !status.rebuild().isOver();
    }

    /** Its rows lack recorded events, and will not recover by themselves. */
    boolean isDown() {
        return this == PARKED || this == STANDING;
    }
}
