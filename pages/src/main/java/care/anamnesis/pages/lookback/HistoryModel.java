package care.anamnesis.pages.lookback;

import care.anamnesis.events.Actor;
import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.careplan.CarePlan;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of a record, and what its entries can be chosen by.
 *
 * @param families the kinds of entries, by family
 * @param writers everybody who wrote in the record
 * @param continued whether entries that come first are on a page before this one
 */
@ShownBy("history/history")
record HistoryModel(
        Entries entries, CarePlan plan, List<EntryKinds> families, List<Actor> writers, boolean continued, AsOf asOf)
        implements PageModel {

    /**
     * A part of the timeline.
     *
     * @param next the cursor of the part that follows, null on the last one
     * @param last the version of the last entry
     */
    @ShownBy("history/entries :: entries")
    record Entries(
            HistoryFilter filter,
            UUID clientId,
            List<HistoryDay> days,
            @Nullable String next,
            long last) implements PageModel {}
}
