package care.anamnesis.eventlog.proving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the log lags behind what was kept of it outside the database, when it does not extend that.
 *
 * @param kept how many events the newest checkpoint outside covers
 * @param held how many of them are certainly in the log: those of the last checkpoint outside that it extends
 * @param missing how many of them it lacks at least, because it ends before; none if it is as long and holds others
 * @param heldAt when the last of the events that it certainly holds was recorded, null if it holds none
 */
public record Behind(
        long kept, long held, long missing, @Nullable Instant heldAt) {}
