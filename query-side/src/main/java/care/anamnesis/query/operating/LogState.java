package care.anamnesis.query.operating;

import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.LogStanding;
import care.anamnesis.eventlog.LogStanding.Stood;
import care.anamnesis.eventlog.LogUnavailable;
import care.anamnesis.eventlog.proving.Behind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The log as its operators see it on one node.
 *
 * @param head the position at which the log ends
 * @param missing the position of a missing event that was seen before; null unless it is the reason for the doubt
 * @param doubt why nothing is written, null if all is well
 * @param behind by how much the log lags behind what was kept outside the database, null unless it does
 * @param servers on which the log has stood, the present one first, with who accepted a loss there
 */
public record LogState(
        long head,
        @Nullable Long missing,
        @Nullable String doubt,
        @Nullable Behind behind,
        List<Stood> servers) {
    /** @param behind asked for only while the log is in doubt, because it reads what is outside */
    public static LogState of(LogStanding standing, Supplier<Optional<Behind>> behind) {
        return new LogState(
                standing.head(),
                standing.doubt()
                        .filter(LogInDoubt.class::isInstance)
                        .map(LogInDoubt.class::cast)
                        .filter(doubt -> doubt.why() == LogInDoubt.Why.LOST)
                        .map(LogInDoubt::position)
                        .orElse(null),
                standing.doubt().map(LogUnavailable::getMessage).orElse(null),
                standing.doubt().flatMap(_ -> behind.get()).orElse(null),
                standing.lineages());
    }
}
