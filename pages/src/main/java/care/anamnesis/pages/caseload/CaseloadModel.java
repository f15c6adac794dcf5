package care.anamnesis.pages.caseload;

import care.anamnesis.pages.frame.AsOf;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.pages.record.Sparkline;
import care.anamnesis.query.practice.caseload.Caseload;
import care.anamnesis.query.practice.caseload.CaseloadQuestion;
import care.anamnesis.query.practice.caseload.CaseloadQuestion.Order;
import care.anamnesis.query.practice.caseload.ClientSummary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of clients, and what was asked.
 *
 * @param nothing why the list is empty; null if it is not
 * @param parked whose record lacks something
 * @param stages that can be chosen
 * @param orders that can be chosen
 */
@ShownBy({"caseload/clients", "caseload/list :: answer", "caseload/list :: rows"})
record CaseloadModel(
        Caseload.Answer answer,
        Map<UUID, Sparkline> lines,
        @Nullable Nothing nothing,
        Set<UUID> parked,
        CaseloadQuestion question,
        Whose whose,
        StageChoice stage,
        List<StageChoice> stages,
        List<Order> orders,
        AsOf asOf)
        implements PageModel {

    enum Nothing {
        /** The practice has no client. */
        NOBODY,
        /** No client has ever been assigned to the person who asks for theirs. */
        UNASSIGNED,
        /** Every client who was asked for is discharged. */
        ALL_DISCHARGED,
        NO_MATCH
    }

    /** What was typed into the search of the header, and whom it found. */
    @ShownBy("caseload/list :: found")
    record Found(List<ClientSummary> found, Map<UUID, Sparkline> lines) implements PageModel {}
}
