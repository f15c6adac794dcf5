package care.anamnesis.pages.operating;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.operating.Condition;
import care.anamnesis.query.projection.ProjectionStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverviewTest {

    @Test
    void projections_keep_their_places_while_some_are_behind() {
        var overview = overview(status("practice", 0), status("audit", 0), status("caseload", 7));

        assertThat(overview.projections()).extracting(Operated::name).containsExactly("audit", "caseload", "practice");
        assertThat(overview.worst()).isEqualTo(Condition.BEHIND);
        assertThat(overview.concerned()).extracting(Operated::name).containsExactly("caseload");
    }

    private static Overview overview(ProjectionStatus... all) {
        return Overview.of(Stream.of(all)
                .map(status -> Operated.of(status, List.of(), List.of(), Instant.EPOCH))
                .toList());
    }

    private static ProjectionStatus status(String name, long lag) {
        return new ProjectionStatus(name, 100 - lag, 100, lag, 0, 0, null, null, null);
    }
}
