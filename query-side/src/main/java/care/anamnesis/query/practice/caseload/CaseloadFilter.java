package care.anamnesis.query.practice.caseload;

import care.anamnesis.query.practice.caseload.CaseloadQuestion.DueFilter;
import care.anamnesis.query.practice.caseload.CaseloadQuestion.Order;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which clients a program asks for; all by name where nothing is said. A name is never part of an address. */
record CaseloadFilter(
        @Parameter(description = "Stages, separated by commas; all stages by default.") @Nullable
        Set<Stage> stage,

        @Parameter(description = "Clients with something overdue, or with something overdue or due within a week.")
        @Nullable
        DueFilter due,

        @Parameter(description = "The id of the primary therapist.") @Nullable
        String therapist,

        @Parameter(
                description = "The order: by name, by the earliest due date, by the last visit (newest first) or "
                        + "by stage.")
        @Nullable
        Order sort) {

    boolean narrows() {
        return stage != null || due != null || therapist != null || sort != null;
    }

    CaseloadQuestion question() {
        return new CaseloadQuestion(
                "", stage == null ? Set.of() : stage, due, therapist, sort == null ? Order.NAME : sort);
    }
}
