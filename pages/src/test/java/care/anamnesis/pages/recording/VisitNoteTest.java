package care.anamnesis.pages.recording;

import static care.anamnesis.query.Course.CLIENT;
import static care.anamnesis.query.Course.EPISODE;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Visit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which note is offered to be copied. */
class VisitNoteTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    private final Course course = Course.from(MONDAY);

    @Test
    void the_last_visit_before_the_day_that_holds_a_note_is_offered() {
        visit(1, MONDAY, "Slept through.", "Release");
        visit(2, MONDAY.plusDays(7), null, "Release");
        visit(3, MONDAY.plusDays(14), null, null);

        assertThat(VisitNote.before(episode(), MONDAY.plusDays(21)).map(Visit::visitedOn))
                .contains(MONDAY);
    }

    @Test
    void where_no_note_says_anything_the_last_visit_that_names_what_was_done_is_offered() {
        visit(1, MONDAY, null, "Release");
        visit(2, MONDAY.plusDays(7), null, null);

        assertThat(VisitNote.before(episode(), MONDAY.plusDays(21)).map(Visit::visitedOn))
                .contains(MONDAY);
    }

    @Test
    void nothing_is_offered_where_nothing_was_written() {
        visit(1, MONDAY, null, null);

        assertThat(VisitNote.before(episode(), MONDAY.plusDays(21))).isEmpty();
    }

    private void visit(int number, LocalDate day, @Nullable String subjective, @Nullable String intervention) {
        course.then(new VisitRecorded(
                CLIENT,
                EPISODE,
                FoundingStory.id(number),
                day,
                Attendance.ATTENDED,
                intervention == null ? List.of() : List.of(new Intervention(intervention, 45)),
                null,
                null,
                null,
                subjective,
                null,
                null,
                null));
    }

    private Episode episode() {
        return CarePlan.of(FoundingStory.recorded(course.events()))
                .currentEpisode()
                .orElseThrow();
    }
}
