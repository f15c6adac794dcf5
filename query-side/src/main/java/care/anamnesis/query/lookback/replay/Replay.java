package care.anamnesis.query.lookback.replay;

import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.lookback.comparison.Change;
import care.anamnesis.query.lookback.history.HistoryEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's record after one of its entries.
 *
 * @param entry with what it wrote, word for word
 * @param changes what the entry changed, field by field; for the first entry none, as everything is new
 * @param state the care plan after the entry, as it stood on the day on which the entry was written
 * @param previous address of the step before, absent at the first one
 * @param next address of the step after, absent at the last one
 */
record Replay(
        HistoryEntry entry,
        List<Change> changes,
        CarePlan state,
        @Nullable String previous,
        @Nullable String next) {}
