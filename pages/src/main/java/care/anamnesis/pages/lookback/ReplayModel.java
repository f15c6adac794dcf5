package care.anamnesis.pages.lookback;

import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.pages.record.Offered;
import care.anamnesis.pages.record.RecordModel;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.words.Group;
import care.anamnesis.query.words.Line;
import java.time.LocalDate;
import java.util.List;

/**
 * The page around a step.
 *
 * @param milestones of the whole record
 * @param kinds of milestones
 */
@ShownBy("replay/replay")
record ReplayModel(Shown step, List<Milestone> milestones, List<Milestone.Kind> kinds) implements PageModel {

    /**
     * The record after one of its entries.
     *
     * @param last the version of the last entry
     * @param groups what the entry changed, in words
     * @param changed the keys of the sections that it changed, with blanks between them
     * @param items the things that it changed, as the sections name them
     * @param raw the entry word for word
     * @param otherDay on which one would stand at the other standpoint
     */
    @ShownBy("replay/step :: step")
    record Shown(
            RecordModel record,
            HistoryEntry entry,
            long version,
            long last,
            List<Group<Line>> groups,
            String changed,
            String items,
            String raw,
            Standpoint standpoint,
            LocalDate otherDay,
            Offered offered,
            AsOf asOf)
            implements PageModel {}
}
