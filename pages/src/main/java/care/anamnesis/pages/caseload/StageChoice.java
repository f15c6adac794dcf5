package care.anamnesis.pages.caseload;

import care.anamnesis.query.practice.caseload.CaseloadQuestion.DueFilter;
import care.anamnesis.query.practice.caseload.Stage;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which stages the list shows. */
enum StageChoice {
    CURRENT,
    ALL,
    REGISTERED,
    EVALUATION,
    TREATMENT,
    TAPERING,
    ON_HOLD,
    DISCHARGED;

    static final Set<Stage> NOT_DISCHARGED = Set.copyOf(EnumSet.complementOf(EnumSet.of(Stage.DISCHARGED)));

    /** Who is looked for by name, or has something due, is found also after the discharge. */
    Set<Stage> stages(String name, @Nullable DueFilter due) {
        return switch (this) {
            case ALL -> Set.of();
            case CURRENT -> name.isBlank() && due == null ? NOT_DISCHARGED : Set.of();
            case REGISTERED, EVALUATION, TREATMENT, TAPERING, ON_HOLD, DISCHARGED -> Set.of(Stage.valueOf(name()));
        };
    }
}
