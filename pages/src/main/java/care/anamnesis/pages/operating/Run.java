package care.anamnesis.pages.operating;

import care.anamnesis.query.projection.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The progress of a rebuild or a comparison. */
record Run(Operation operation, Instant now) {
    private static final int WHOLE = 100;

    /** The time after the last event was read cannot be predicted. */
    public int percent() {
        return switch (operation.phase()) {
            case WAITING -> 0;
            case READING -> (int) Math.min(WHOLE - 1, WHOLE * operation.eventsRead() / Math.max(1, operation.head()));
            case CATCHING_UP, SWITCHING, COMPARING, FAILED -> WHOLE - 1;
            case DONE -> WHOLE;
        };
    }

    public double seconds() {
        return took().toMillis() / 1000.0;
    }

    public long eventsPerSecond() {
        return 1000 * operation.eventsRead() / Math.max(1, took().toMillis());
    }

    public boolean isAskedByTheService() {
        return operation.askedBy().equals("service");
    }

    private Duration took() {
        var started = operation.startedAt();
        if (started == null) {
            return Duration.ZERO;
        }
        var ended = Objects.requireNonNullElse(operation.finishedAt(), now);
        return started.isAfter(ended) ? Duration.ZERO : Duration.between(started, ended);
    }
}
