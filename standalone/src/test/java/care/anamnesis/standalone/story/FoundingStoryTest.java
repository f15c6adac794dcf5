package care.anamnesis.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.standalone.practice.PracticeCommand;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FoundingStoryTest {
    private static final List<StoryCommand> STORY = FoundingStory.commands();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate REDUCED_ON = LocalDate.of(2025, 4, 14);

    @Test
    void it_is_a_journey_and_not_a_load_test() {
        assertThat(STORY).hasSizeBetween(120, 250);
        assertThat(STORY.getFirst().name()).isEqualTo("register-client");
        assertThat(STORY.getLast().name()).isEqualTo("discharge-client");
    }

    @Test
    void it_is_told_in_the_order_in_which_it_happened() {
        assertThat(STORY.stream().map(StoryCommand::happenedOn)).isSorted();
    }

    @Test
    void every_command_counts_under_a_key_of_its_own_and_is_sent_after_the_one_before() {
        var sent = FoundingStory.sent(LONDON);

        assertThat(sent.stream().map(PracticeCommand::idempotencyKey)).doesNotHaveDuplicates();
        assertThat(sent.stream().map(PracticeCommand::at)).isSorted().doesNotHaveDuplicates();
        assertThat(FoundingStory.sent(LONDON)).isEqualTo(sent);
    }

    @Test
    void what_happens_in_the_practice_is_written_on_its_day_and_what_happens_at_home_later() {
        var all = FoundingStory.sent(LONDON);
        for (var at = 0; at < all.size(); at++) {
            var sent = all.get(at);
            var writtenOn = LocalDate.ofInstant(sent.at(), LONDON);
            var happenedOn = STORY.get(at).happenedOn();
            if (sent.name().equals("log-home-practice")) {
                assertThat(happenedOn).isBetween(writtenOn.minusDays(14), writtenOn.minusDays(1));
            } else {
                assertThat(writtenOn).isEqualTo(happenedOn);
            }
        }
    }

    @Test
    void the_goal_and_the_last_report_are_in_the_clients_words() {
        assertThat(only("open-episode"))
                .containsEntry("statedGoal", "To resolve the back and neck pain so that I can exercise.");
        assertThat(only("discharge-client"))
                .containsEntry("reason", "GOALS_MET")
                .containsEntry(
                        "clientReport",
                        "I have no pain in my back. I only have slight stiffness upon waking. This resolves within an"
                                + " hour of getting up and doing the home practices you gave me.");
    }

    @Test
    void three_findings_are_recorded_at_the_evaluation_and_both_sartorius_muscles_are_one_of_them() {
        assertThat(bodies("record-finding"))
                .extracting(finding -> finding.get("side") + " " + finding.get("structure"))
                .containsExactly("LEFT latissimus-dorsi", "BILATERAL sartorius", "LEFT gluteus-maximus");
        assertThat(bodies("record-finding")).extracting("observedOn").containsOnly("2025-01-13");
        assertThat(bodies("resolve-finding").map(finding -> finding.get("findingId")))
                .containsExactlyInAnyOrderElementsOf(
                        bodies("record-finding").map(it -> it.get("findingId")).toList());
    }

    @Test
    void the_client_comes_on_mondays_weekly_and_later_every_other_week() {
        var visits =
                bodies("record-visit").map(visit -> day(visit, "visitedOn")).toList();
        var weeksBetween = IntStream.range(1, visits.size())
                .mapToObj(i -> Map.entry(visits.get(i), ChronoUnit.WEEKS.between(visits.get(i - 1), visits.get(i))));

        assertThat(visits).allMatch(visit -> visit.getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(weeksBetween)
                .allMatch(next -> next.getValue() == (next.getKey().isBefore(REDUCED_ON) ? 1 : 2));
        assertThat(only("adjust-visit-frequency"))
                .containsEntry("effectiveOn", REDUCED_ON.toString())
                .containsKey("reason");
    }

    @Test
    void every_kind_of_home_practice_is_assigned_and_only_then_logged() {
        var kinds = Arrays.stream(HomePracticeKind.values()).filter(kind -> kind != HomePracticeKind.OTHER);
        assertThat(bodies("assign-home-practice").map(practice -> practice.get("kind")))
                .containsExactlyInAnyOrderElementsOf(kinds.map(Enum::name).toList());

        Set<Object> assigned = new HashSet<>();
        for (var command : STORY) {
            var practice = command.body().get("practiceId");
            if (command.name().equals("assign-home-practice")) {
                assigned.add(practice);
            } else if (practice != null) {
                assertThat(assigned).contains(practice);
            }
        }
    }

    /** A log of a practice for several times a day states how often it was done. */
    @Test
    void the_client_who_follows_through_does_most_of_what_was_asked_for_on_the_days_that_were_logged() {
        var asked = 0;
        var done = 0;
        var doses = new HashMap<Object, Integer>();
        for (var command : STORY) {
            var body = command.body();
            if (body.get("dose") instanceof Map<?, ?> dose) {
                doses.put(body.get("practiceId"), Integer.valueOf(String.valueOf(dose.get("times"))));
            }
            if (command.name().equals("log-home-practice")) {
                asked += doses.getOrDefault(body.get("practiceId"), 0);
                done += Boolean.TRUE.equals(body.get("done"))
                        ? Integer.parseInt(String.valueOf(body.getOrDefault("times", 1)))
                        : 0;
            }
        }
        assertThat(doses).hasSize(4);
        assertThat(100 * done / asked).isBetween(85, 95);
    }

    @Test
    void every_note_of_a_visit_that_took_place_is_signed_on_its_day() {
        var held = bodies("record-visit")
                .filter(visit -> "ATTENDED".equals(visit.get("attendance")))
                .map(visit -> visit.get("visitId") + " " + visit.get("visitedOn"));
        var signed = bodies("sign-visit").map(signature -> signature.get("visitId") + " " + signature.get("signedOn"));

        assertThat(signed.toList()).hasSize(19).containsExactlyElementsOf(held.toList());
    }

    @Test
    void two_goals_are_set_at_the_evaluation_and_met_at_the_discharge() {
        var goals = bodies("set-goal").map(goal -> goal.get("goalId")).toList();

        assertThat(goals).hasSize(2);
        assertThat(bodies("set-goal")).extracting("setOn").containsOnly("2025-01-13");
        assertThat(only("establish-treatment-plan")).containsEntry("goalIds", goals);
        assertThat(only("discharge-client").get("goals"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(goal -> goal.get("goalId"), goal -> goal.get("status"))
                .containsExactly(tuple(goals.get(0), "MET"), tuple(goals.get(1), "MET"));
    }

    @Test
    void the_client_belongs_to_the_therapist_who_tells_it() {
        assertThat(FoundingStory.sent(LONDON))
                .extracting(PracticeCommand::actor)
                .containsOnly(FoundingStory.THERAPIST);
        assertThat(only("register-client")).doesNotContainKey("primaryTherapistId");
    }

    @Test
    void practice_is_missed_now_and_then() {
        assertThat(bodies("log-home-practice").filter(log -> Boolean.FALSE.equals(log.get("done"))))
                .hasSizeBetween(5, 20);
    }

    @Test
    void pain_falls_from_seven_to_none() {
        var pain = bodies("record-outcome-measure")
                .filter(measure -> "pain-nrs".equals(measure.get("instrument")))
                .map(measure -> (Integer) measure.get("score"))
                .toList();

        assertThat(pain).startsWith(7).endsWith(0).isSortedAccordingTo((one, other) -> other - one);
    }

    private static Stream<Map<String, Object>> bodies(String name) {
        return STORY.stream().filter(command -> command.name().equals(name)).map(StoryCommand::body);
    }

    private static Map<String, Object> only(String name) {
        return bodies(name).toList().getFirst();
    }

    private static LocalDate day(Map<String, Object> body, String field) {
        return LocalDate.parse((String) body.get(field));
    }
}
