package care.anamnesis.pages.lookback;

import care.anamnesis.query.lookback.replay.Replays.Step;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

/** The day of a step: what is due and in force depends on it. */
enum Standpoint {
    /** The last day on which anything had happened by this step. */
    HAPPENED,
    /** The day on which the step was written. */
    WRITTEN;

    Standpoint other() {
        return this == HAPPENED ? WRITTEN : HAPPENED;
    }

    LocalDate day(Step step, ZoneId zone) {
        return switch (this) {
            case HAPPENED ->
                step.until().stream()
                        .map(it -> it.event().occurredOn())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
            case WRITTEN -> LocalDate.ofInstant(step.entry().recordedAt(), zone);
        };
    }
}
