package care.anamnesis.pages.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.practice.caseload.CaseloadQuestion.DueFilter;
import care.anamnesis.query.practice.caseload.Stage;
import org.junit.jupiter.api.Test;

class StageChoiceTest {

    @Test
    void at_first_everybody_is_shown_who_is_not_discharged() {
        assertThat(StageChoice.CURRENT.stages("", null))
                .contains(Stage.REGISTERED, Stage.ON_HOLD)
                .doesNotContain(Stage.DISCHARGED);
    }

    @Test
    void a_discharged_client_is_found_by_name_and_by_what_is_due() {
        assertThat(StageChoice.CURRENT.stages("whit", null)).isEmpty();
        assertThat(StageChoice.CURRENT.stages("", DueFilter.OVERDUE)).isEmpty();
    }

    @Test
    void every_stage_can_be_chosen() {
        for (var stage : Stage.values()) {
            assertThat(StageChoice.valueOf(stage.name()).stages("", null)).containsExactly(stage);
        }
    }
}
