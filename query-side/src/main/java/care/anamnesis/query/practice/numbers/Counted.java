package care.anamnesis.query.practice.numbers;

import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.practice.caseload.Stage;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line behind a number. It shows who and when, and no more: no complaint, no finding, no score.
 *
 * @param therapist the primary one on the day that it counts by, or the author of an unsigned note; absent if there was
 *     none
 * @param stage the present stage of the episode
 * @param on the day that it counts by: opened, planned from, visited, due, discharged, or last week of practice
 * @param days in care or late; absent if the day is enough
 * @param due what is overdue; absent for all other numbers
 */
record Counted(
        Figure figure,
        UUID clientId,
        String client,
        @Nullable Person therapist,
        Stage stage,
        LocalDate on,
        @Nullable Integer days,
        Due.@Nullable What due) {
    static final String NOBODY = "-";

    /** @param therapistId null for all, {@value #NOBODY} for cases without a therapist */
    boolean isOf(@Nullable String therapistId) {
        return therapistId == null || therapistId.equals(therapist == null ? NOBODY : therapist.id());
    }
}
