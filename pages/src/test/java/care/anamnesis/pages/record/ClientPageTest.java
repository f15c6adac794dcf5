package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalMeasure;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import care.anamnesis.pages.RunningPages;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClientPageTest extends RunningPages {

    @Test
    void a_person_who_names_the_position_of_her_write_reads_it() {
        var client = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));

        for (var score = 0; score < 10; score++) {
            var position = append(
                    client,
                    List.of(FoundingStory.pain(client, Integer.toString(score), FoundingStory.EVALUATION.plusDays(1))));

            var page = page("therapist", client, Long.toString(position));
            assertThat(page).contains("data-score=\"" + score + "\"", "data-position=\"" + position + "\"");
        }
    }

    @Test
    void offers_a_therapist_to_record_and_an_auditor_nothing() {
        var client = UUID.randomUUID();
        var position = Long.toString(append(client, FoundingStory.evaluation(client, "Robin Ashdown")));

        assertThat(page("therapist", client, position)).contains("/panels/record-finding", "/panels/reassess-finding?");
        assertThat(page("auditor", client, position))
                .contains("left latissimus")
                .doesNotContain("/panels/record-", "/panels/reassess-");
        assertThat(page("privacy_officer", client, position))
                .contains("/panels/place-legal-hold")
                .doesNotContain("/panels/record-finding");
    }

    @Test
    void one_score_stands_alone_at_the_goal_that_it_measures() {
        var client = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));
        var day = FoundingStory.EVALUATION.plusDays(1);
        var goal = new GoalSet(
                client,
                FoundingStory.EPISODE,
                UUID.randomUUID(),
                "Walks to work.",
                null,
                GoalTerm.SHORT_TERM,
                null,
                new GoalMeasure("odi", BigDecimal.TEN),
                null,
                day);

        var once = append(client, List.of(goal, odi(client, "42", day)));
        assertThat(measured(client, once)).contains("42").doesNotContain("→");
        var twice = append(client, List.of(odi(client, "30", day.plusDays(7))));
        assertThat(measured(client, twice)).contains("42", "→", "30");
    }

    private String measured(UUID client, long position) {
        var page = page("therapist", client, Long.toString(position));
        var from = page.indexOf("<p class=\"small measured\"");
        return page.substring(from, page.indexOf("</p>", from));
    }

    private static OutcomeMeasured odi(UUID client, String score, LocalDate day) {
        return new OutcomeMeasured(client, FoundingStory.EPISODE, "odi", new BigDecimal(score), day, null);
    }

    @Test
    void after_the_discharge_only_the_record_is_kept() {
        var client = client("Robin Ashdown");

        assertThat(page("supervisor", client, Long.toString(log.head())))
                .doesNotContain("/panels/record-finding", "/panels/record-visit")
                .contains("/panels/reopen-episode", "/panels/amend-entry");
    }

    @Test
    void a_signature_is_offered_to_the_author_of_the_note_alone() {
        var client = client("Robin Ashdown");
        var position = Long.toString(log.head());

        assertThat(page("therapist", client, position)).contains("/panels/sign-visit");
        assertThat(page("supervisor", client, position)).doesNotContain("/panels/sign-visit");
    }

    @Test
    void a_visit_whose_note_is_open_can_be_amended_or_marked_where_it_stands() {
        var client = client("Robin Ashdown");
        var position = Long.toString(log.head());

        assertThat(visits(page("therapist", client, position)))
                .contains("/panels/amend-entry?entry=", "/panels/mark-entered-in-error?entry=");
        assertThat(visits(page("auditor", client, position))).doesNotContain("/panels/");
    }

    @Test
    void a_signed_visit_takes_addenda_only() {
        var client = UUID.randomUUID();
        var day = FoundingStory.EVALUATION;
        var visit = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));
        var position = append(
                client,
                List.of(
                        new VisitRecorded(
                                client,
                                FoundingStory.EPISODE,
                                visit,
                                day,
                                Attendance.ATTENDED,
                                List.of(new Intervention("Release", 45)),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new VisitSigned(client, FoundingStory.EPISODE, visit, Course.SIGNATURE, day)));

        var section = page("therapist", client, Long.toString(position));
        var signed = section.substring(section.indexOf("data-item=\"visit-" + visit));
        assertThat(signed.substring(0, signed.indexOf("</details>")))
                .contains("/panels/add-addendum?visit=" + visit)
                .doesNotContain("/panels/amend-entry", "/panels/mark-entered-in-error");
    }

    private static String visits(String page) {
        return page.substring(page.indexOf("id=\"visits\""), page.indexOf("</section>", page.indexOf("id=\"visits\"")));
    }

    @Test
    void a_request_that_names_its_sections_gets_those_that_an_entry_changed() {
        var client = UUID.randomUUID();
        var before = append(client, FoundingStory.evaluation(client, "Robin Ashdown"));
        var known = Pattern.compile("data-section=\"([^\"]+)\"")
                .matcher(page("therapist", client, Long.toString(before)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(","));

        var after = append(client, List.of(FoundingStory.pain(client, "4", FoundingStory.EVALUATION.plusDays(1))));
        var changes = String.valueOf(http("therapist")
                .get()
                .uri("/clients/" + client)
                .header("Anamnesis-Position", Long.toString(after))
                .header("Anamnesis-Sections", known)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(changes).startsWith("<main").contains("data-score=\"4\"", "data-position=\"" + after + "\"");
        assertThat(changes).doesNotContain("data-finding=", "<script defer", "shell-nav");
    }

    private String page(String person, UUID client, String position) {
        return text(get(person, "/clients/" + client, position));
    }
}
