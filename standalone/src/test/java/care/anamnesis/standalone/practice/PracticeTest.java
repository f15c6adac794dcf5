package care.anamnesis.standalone.practice;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.Severity;
import care.anamnesis.standalone.people.DemoPeople;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeTest {
    private static final Practice PRACTICE = PlayedPractice.practice(300);
    private static final List<PracticeCommand> COMMANDS = PRACTICE.commands().toList();

    @Test
    void one_seed_makes_the_same_commands_every_time() {
        assertThat(PRACTICE.commands()).containsExactlyElementsOf(COMMANDS);
    }

    @Test
    void what_happens_to_one_client_does_not_depend_on_how_many_others_there_are() {
        assertThat(PlayedPractice.practice(60).commands())
                .containsExactlyElementsOf(COMMANDS.stream()
                        .filter(command -> clientOf(command) < 60)
                        .toList());
    }

    @Test
    void every_command_of_the_language_is_sent() {
        var language = Arrays.stream(ClinicalCommand.class.getPermittedSubclasses())
                .map(command -> command.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT));

        assertThat(COMMANDS.stream().map(PracticeCommand::name).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(language.toList());
    }

    @Test
    void time_goes_forwards_and_every_command_counts_under_a_key_of_its_own() {
        assertThat(COMMANDS.stream().map(PracticeCommand::at)).isSorted();
        assertThat(COMMANDS.stream().map(PracticeCommand::idempotencyKey)).doesNotHaveDuplicates();
    }

    @Test
    void what_is_to_be_done_several_times_a_day_is_logged_with_how_often_and_nearly_always_in_full() {
        var doses = new HashMap<Object, Object>();
        var logged = new HashMap<Boolean, Integer>();
        for (var command : COMMANDS) {
            var practice = command.body().get("practiceId");
            if (command.body().get("dose") instanceof Map<?, ?> dose) {
                var isSeveralADay = "DAY".equals(String.valueOf(dose.get("unit")))
                        && Integer.valueOf(1).equals(dose.get("every"))
                        && !Integer.valueOf(1).equals(dose.get("times"));
                doses.put(practice, isSeveralADay ? Objects.requireNonNull(dose.get("times")) : 1);
            }
            if (command.name().equals("log-home-practice")
                    && Boolean.TRUE.equals(command.body().get("done"))) {
                var times = command.body().get("times");
                assertThat(times == null).isEqualTo(Integer.valueOf(1).equals(doses.get(practice)));
                if (times != null) {
                    logged.merge(times.equals(doses.get(practice)), 1, Integer::sum);
                }
            }
        }
        assertThat(share(logged.getOrDefault(true, 0), logged.getOrDefault(true, 0) + logged.getOrDefault(false, 0)))
                .isBetween(0.8, 0.9);
    }

    @Test
    void some_visits_do_not_take_place() {
        var visits = named("record-visit").count();

        assertThat(share(attendance("NO_SHOW"), visits)).isBetween(0.03, 0.12);
        assertThat(share(attendance("CANCELLED"), visits)).isBetween(0.05, 0.12);
    }

    @Test
    void clients_are_discharged_for_every_reason_and_some_are_still_in_care_at_the_end() {
        var opened = named("open-episode").count();
        var discharged =
                named("discharge-client").count() - named("reopen-episode").count();

        assertThat(share(opened - discharged, opened)).isBetween(0.05, 0.4);
        assertThat(share(opened, PRACTICE.clients())).isBetween(1.02, 1.4);
        assertThat(named("discharge-client").map(command -> command.body().get("reason")))
                .contains("GOALS_MET", "MAXIMUM_BENEFIT", "CLIENT_CHOICE", "TRANSFERRED", "REFERRED_ON")
                .contains("NON_ATTENDANCE", "MEDICAL");
    }

    @Test
    void what_is_said_of_a_finding_fits_its_severity() {
        var severity = new HashMap<Object, Severity>();
        for (var command : COMMANDS) {
            var finding = command.body().get("findingId");
            if (command.name().equals("record-finding")) {
                severity.put(finding, severityIn(command));
            } else if (command.name().equals("reassess-finding")) {
                var before = severity.put(finding, severityIn(command));
                assertThat(severityIn(command).compareTo(before))
                        .as(command.idempotencyKey())
                        .matches(rise -> switch (FindingChange.valueOf(
                                String.valueOf(command.body().get("change")))) {
                            case IMPROVED -> rise <= 0;
                            case UNCHANGED -> rise == 0;
                            case WORSE -> rise >= 0;
                        });
            }
        }
        assertThat(severity).hasSizeGreaterThan(300);
    }

    @Test
    void a_client_whose_goals_were_met_has_no_goal_that_was_not() {
        assertThat(named("discharge-client")
                        .filter(discharge -> "GOALS_MET".equals(discharge.body().get("reason")))
                        .flatMap(discharge -> ((List<?>)
                                        Objects.requireNonNull(discharge.body().get("goals")))
                                .stream())
                        .map(goal -> String.valueOf(((Map<?, ?>) goal).get("status")))
                        .collect(Collectors.toSet()))
                .contains("MET")
                .isSubsetOf("MET", "DROPPED");
    }

    @Test
    void days_of_home_practice_are_missed() {
        var logs = named("log-home-practice").toList();
        var missed = logs.stream()
                .filter(log -> Boolean.FALSE.equals(log.body().get("done")))
                .count();

        assertThat(share(missed, logs.size())).isBetween(0.1, 0.4);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8, 12})
    void each_therapist_has_a_client_where_there_are_as_many_clients_as_therapists(int clients) {
        var primary = new HashMap<UUID, String>();
        PlayedPractice.practice(clients).commands().forEach(command -> {
            if (command.name().equals("register-client")) {
                primary.put(command.clientId(), command.actor().id());
            } else if ("PRIMARY".equals(String.valueOf(command.body().get("responsibility")))) {
                primary.put(command.clientId(), String.valueOf(command.body().get("therapistId")));
            }
        });

        assertThat(primary.values()).contains("therapist", "amara-nwosu", "lewis-carver", "ben-hollis");
    }

    @Test
    void the_demo_therapist_has_a_caseload_of_her_own_and_the_demo_supervisor_cosigns() {
        var hers = named("register-client")
                .filter(command -> clientOf(command) < 60)
                .filter(command -> command.actor().equals(DemoPeople.ALL.getFirst()))
                .map(PracticeCommand::clientId)
                .collect(Collectors.toSet());

        assertThat(hers).hasSizeBetween(8, 30);
        assertThat(named("cosign-visit").filter(command -> clientOf(command) < 60))
                .isNotEmpty()
                .allMatch(command -> command.actor().id().equals("supervisor"));
    }

    private static Severity severityIn(PracticeCommand command) {
        return Severity.valueOf(String.valueOf(command.body().get("severity")));
    }

    private static long attendance(String attendance) {
        return named("record-visit")
                .filter(command -> attendance.equals(command.body().get("attendance")))
                .count();
    }

    private static Stream<PracticeCommand> named(String name) {
        return COMMANDS.stream().filter(command -> command.name().equals(name));
    }

    private static int clientOf(PracticeCommand command) {
        return Integer.parseInt(command.course().substring("demo-practice-".length()));
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}
