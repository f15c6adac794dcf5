package care.anamnesis.query.practice.caseload;

import care.anamnesis.query.practice.caseload.CaseloadQuestion.DueFilter;
import care.anamnesis.query.practice.caseload.CaseloadQuestion.Order;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which clients a program asks for; all by name where nothing is said. A name is never part of an address. */
record CaseloadFilter(
        @Parameter(description = "Stages with commas between them; all if left out.") @Nullable
        Set<Stage> stage,

        @Parameter(
                description = "With something overdue, or with something due within a week, overdue things included.")
        @Nullable
        DueFilter due,

        @Parameter(description = "The id of the primary therapist.") @Nullable
        String therapist,

        @Parameter(description = "By name, by what is due first, by the last visit (newest first) or by stage.")
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
