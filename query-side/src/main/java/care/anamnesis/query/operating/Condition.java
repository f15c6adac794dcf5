package care.anamnesis.query.operating;

import care.anamnesis.query.projection.ProjectionStatus;
import java.time.Duration;

/** How things stand with a projection: the first that is true of it. */
public enum Condition {
    /** An event could not be taken in. */
    PARKED,
    /** It has not moved for a minute though the log went on, and nobody builds it anew. */
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

    /** What is shown of it is not all that was recorded, and will not be by itself. */
    boolean isDown() {
        return this == PARKED || this == STANDING;
    }
}
