package care.anamnesis.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.command.asking.Draft;
import care.anamnesis.command.intake.InProcess;
import care.anamnesis.events.Role;
import care.anamnesis.pages.RunningPages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page offers the rules accept, and what they refuse a panel says in their words. */
class OfferedPanelsTest extends RunningPages {
    private static final Pattern PANEL = Pattern.compile("data-panel=\"(/clients/(?:[^\"/]+/)?panels/[^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("data-command=\"([a-z-]+)\"");
    private static final Set<String> CORRECTIONS = Set.of("amend-entry", "mark-entered-in-error");
    /** What one role opens, opens for the others too; with {@code -Danamnesis.campaign=20} each opens it. */
    private static final boolean FOR_EACH_ROLE = Integer.getInteger("anamnesis.campaign", 1) > 1;

    private static final List<Role> WRITING = List.of(Role.THERAPIST, Role.SUPERVISOR, Role.PRIVACY_OFFICER);
    private static final UUID EPISODE = UUID.randomUUID();
    private static final UUID FINDING = UUID.randomUUID();
    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID GOAL = UUID.randomUUID();
    private static final UUID VISIT = UUID.randomUUID();
    private static final UUID SIGNED = UUID.randomUUID();
    private static final UUID DENIED = UUID.randomUUID();
    private static final UUID OPEN = UUID.randomUUID();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private InProcess commands;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Attempt attempt;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
    }

    @Test
    void each_panel_that_the_page_of_a_client_offers_opens_in_every_state_and_role() {
        states().forEach((state, record) -> {
            var opened = new HashSet<String>();
            for (var role : WRITING) {
                for (var panel : panels(page(role, "/clients/" + record.client()))) {
                    var command = command(panel);
                    assertThat(CommandPolicy.allows(role, command))
                            .as("%s as %s", command, role)
                            .isTrue();
                    if (!CORRECTIONS.contains(command) && (opened.add(panel) || FOR_EACH_ROLE)) {
                        assertThat(page(role, panel))
                                .as("%s as %s, %s", panel, role, state)
                                .containsPattern("data-command=\"" + command + "\"");
                    }
                }
            }
            assertThat(panels(page(Role.AUDITOR, "/clients/" + record.client())))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"THERAPIST", "SUPERVISOR", "PRIVACY_OFFICER"})
    void each_command_that_a_role_may_send_is_offered_to_it_in_some_state(Role role) {
        var offered = new HashSet<>(commands(role, "/clients"));
        states().values().forEach(record -> {
            offered.addAll(commands(role, "/clients/" + record.client()));
            offered.addAll(commands(role, "/clients/" + record.client() + "/history"));
        });

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(CommandCatalogue.all().keySet().stream()
                        .filter(command -> CommandPolicy.allows(role, command))
                        .filter(command -> !command.equals("discharge-client")) // a page of its own
                        .toList());
    }

    private List<String> commands(Role role, String address) {
        return panels(page(role, address)).stream()
                .map(OfferedPanelsTest::command)
                .toList();
    }

    @Test
    void a_goal_is_assessed_with_its_first_and_its_latest_score() {
        var record = record(states(), "under care");
        var scores = "Pain, numeric rating scale: first 7, now 4, aim 2";

        assertThat(page(Role.THERAPIST, panel(record, "record-progress-report", "episode", EPISODE)))
                .contains(scores);
        assertThat(page(Role.THERAPIST, "/clients/" + record.client() + "/discharge"))
                .contains(scores);
    }

    @Test
    void a_discharge_is_offered_where_the_rules_accept_one_on_some_day() {
        states().forEach((state, record) -> {
            var isOffered = page(Role.THERAPIST, "/clients/" + record.client()).contains("/discharge\"");
            var page = page(Role.THERAPIST, "/clients/" + record.client() + "/discharge");
            assertThat(page.contains("data-command=\"discharge-client\""))
                    .as(state)
                    .isEqualTo(isOffered);
        });
    }

    @Test
    void a_panel_that_cannot_be_used_says_so_in_the_words_of_the_rule() {
        var states = states();
        var care = record(states, "under care");
        assertRefuses(care, Role.THERAPIST, "sign-visit", "visit", SIGNED);
        assertRefuses(care, Role.SUPERVISOR, "sign-visit", "visit", VISIT);
        assertRefuses(care, Role.THERAPIST, "cosign-visit", "visit", SIGNED);
        assertRefuses(care, Role.SUPERVISOR, "cosign-visit", "visit", VISIT);
        assertRefuses(care, Role.THERAPIST, "add-addendum", "visit", VISIT);
        assertRefuses(care, Role.THERAPIST, "resume-treatment-plan", "episode", EPISODE);
        assertRefuses(care, Role.THERAPIST, "reopen-episode", "episode", EPISODE);
        assertRefuses(care, Role.THERAPIST, "deny-amendment-request", "request", DENIED);
        assertRefuses(care, Role.THERAPIST, "extend-amendment-request", "request", DENIED);
        assertRefuses(care, Role.THERAPIST, "state-disagreement", "request", OPEN);
        assertRefuses(care, Role.THERAPIST, "write-rebuttal", "request", OPEN);
        assertRefuses(care, Role.THERAPIST, "resume-care", "episode", EPISODE);
        assertRefuses(record(states, "paused"), Role.THERAPIST, "pause-care", "episode", EPISODE);
        assertRefuses(record(states, "on hold"), Role.THERAPIST, "hold-treatment-plan", "episode", EPISODE);
        assertRefuses(record(states, "open"), Role.THERAPIST, "hold-treatment-plan", "episode", EPISODE);
        assertThat(page(Role.THERAPIST, panel(care, "amend-entry", "entry", 1)))
                .contains("A registration cannot be corrected; correct the client&#39;s details instead.");
        assertThat(page(Role.THERAPIST, panel(care, "mark-entered-in-error", "entry", 2)))
                .contains("This episode of care has later entries that count");
    }

    @Test
    void a_panel_is_opened_by_nobody_who_may_not_send_its_command() {
        var care = record(states(), "under care");

        assertRefuses(care, Role.AUDITOR, "record-finding", "episode", EPISODE);
        assertRefuses(care, Role.PRIVACY_OFFICER, "resolve-finding", "finding", FINDING);
        assertRefuses(care, Role.THERAPIST, "place-legal-hold", "episode", EPISODE);
        get("auditor", "/clients/panels/register-client").expectStatus().isForbidden();
    }

    @Test
    void a_panel_after_the_discharge_suggests_the_last_day_in_care() {
        var record = record(states(), "discharged");

        assertThat(page(Role.THERAPIST, panel(record, "resolve-finding", "finding", FINDING)))
                .containsPattern("name=\"resolvedOn\" value=\"" + record.ago(5) + "\"");
    }

    @Test
    void a_panel_about_an_entry_that_its_address_does_not_name_says_so() {
        var care = record(states(), "under care");

        assertThat(page(Role.THERAPIST, "/clients/" + care.client() + "/panels/resolve-finding"))
                .contains("This panel is about one entry of the record.")
                .doesNotContainPattern(FORM);
    }

    private void assertRefuses(KeptRecord record, Role role, String command, String about, UUID id) {
        var draft = Draft.of(command, record.client(), today, Map.of(about + "Id", id));
        var sentence =
                attempt.refusal(draft, KeptRecord.person(role)).orElseThrow().sentence();

        assertThat(page(role, panel(record, command, about, id)))
                .contains(sentence)
                .doesNotContainPattern(FORM);
    }

    @Test
    void a_note_that_says_too_little_is_shown_with_the_rule_and_can_be_amended() {
        var visit = UUID.randomUUID();
        var record = KeptRecord.inCare(commands, today, EPISODE).has("record-visit", """
                {"visitId": "%s", "visitedOn": "%s", "attendance": "ATTENDED", "subjective": "Slept."}
                """.formatted(visit, today));

        assertThat(page(Role.THERAPIST, panel(record, "sign-visit", "visit", visit)))
                .contains("A visit can be signed only when its interventions and their minutes are documented.")
                .contains("Slept.", "/panels/amend-entry?entry=3");
    }

    @Test
    void a_visit_before_the_discharge_can_be_written_down_after_it() {
        var record = record(states(), "discharged");

        assertThat(page(Role.THERAPIST, panel(record, "record-visit", "episode", EPISODE)))
                .contains("data-command=\"record-visit\"")
                .containsPattern("name=\"visitedOn\" value=\"" + record.ago(5) + "\"");
    }

    @Test
    void the_first_day_that_is_offered_for_a_discharge_is_the_first_that_the_rules_accept() {
        var record = KeptRecord.inCare(commands, today, EPISODE);
        assertDischargedFrom(record, record.ago(90));
        record.has("record-finding", finding(record.ago(60)));
        assertDischargedFrom(record, record.ago(60));
        record.has("resolve-finding", """
                {"findingId": "%s", "resolvedOn": "%s"}""".formatted(FINDING, record.ago(50)));
        assertDischargedFrom(record, record.ago(50));
        record.has("set-goal", goal(GOAL, record.ago(40)));
        assertDischargedFrom(record, record.ago(40));
        record.has("discharge-client", discharge(record.ago(30)));
        record.has("reopen-episode", """
                {"episodeId": "%s", "reason": "Pain", "reopenedOn": "%s"}""".formatted(EPISODE, record.ago(20)));
        assertDischargedFrom(record, record.ago(20));
    }

    private void assertDischargedFrom(KeptRecord record, LocalDate first) {
        assertThat(page(Role.THERAPIST, "/clients/" + record.client() + "/discharge"))
                .containsPattern("name=\"dischargedOn\"[^>]*min=\"" + first + "\"");
        var goals = attempt.offered(record.client()).goalsInReports(EPISODE).stream()
                .map(goal -> Map.of("goalId", goal.goalId(), "status", "IN_PROGRESS", "assessment", "Sits"))
                .toList();
        var known = Map.of("goals", goals, "reason", "OTHER");
        var therapist = KeptRecord.person(Role.THERAPIST);
        assertThat(attempt.refusal(Draft.of("discharge-client", record.client(), first, known), therapist))
                .isEmpty();
        assertThat(attempt.refusal(Draft.of("discharge-client", record.client(), first.minusDays(1), known), therapist))
                .isPresent();
    }

    @Test
    void a_goal_is_in_the_reports_of_the_days_on_which_the_rules_have_it_assessed() {
        var later = UUID.randomUUID();
        var record = KeptRecord.inCare(commands, today, EPISODE)
                .has("set-goal", goal(GOAL, today.minusDays(20)))
                .has("record-goal-progress", """
                        {"goalId": "%s", "status": "MET", "assessedOn": "%s"}
                        """.formatted(GOAL, today.minusDays(2)))
                .has("set-goal", goal(later, today));

        assertThat(page(Role.THERAPIST, panel(record, "record-progress-report", "episode", EPISODE)))
                .containsPattern("data-day=\"reportedOn\" data-group=\"goals/0\" data-from=\"" + record.ago(20) + "\">")
                .containsPattern("data-day=\"reportedOn\" data-group=\"goals/1\" data-from=\"" + today + "\">");
        assertThat(attempt.refusal(
                        Draft.of(
                                "record-progress-report",
                                record.client(),
                                today.minusDays(1),
                                Map.of("goals", List.of(Map.of("goalId", GOAL, "status", "MET", "assessment", "x")))),
                        KeptRecord.person(Role.THERAPIST)))
                .isEmpty();
    }

    @Test
    void an_extension_that_was_made_in_time_can_be_written_down_late() {
        var record =
                KeptRecord.registered(commands, today).has("request-amendment", request(OPEN, today.minusDays(65)));

        assertThat(page(Role.THERAPIST, panel(record, "extend-amendment-request", "request", OPEN)))
                .containsPattern(
                        "name=\"dueOn\"[^>]*min=\"" + today.minusDays(4) + "\" max=\"" + today.plusDays(25) + "\"")
                .containsPattern("name=\"extendedOn\"[^>]*max=\"" + today.minusDays(5) + "\"");
    }

    /** Each state of docs/states.md in which something can be done, and what led to it. */
    private Map<String, KeptRecord> states() {
        var states = new LinkedHashMap<String, KeptRecord>();
        states.put("registered", KeptRecord.registered(commands, today));
        states.put("open", KeptRecord.inCare(commands, today, EPISODE));
        states.put("under care", underCare());
        states.put("on hold", underCare().has("hold-treatment-plan", """
                {"reason": "Illness", "heldOn": "%s"}""".formatted(today.minusDays(4))));
        states.put("paused", underCare().has("pause-care", """
                {"pauseReason": "HOLIDAY", "pausedOn": "%s"}""".formatted(today.minusDays(4))));
        states.put("certified by word of mouth", underCare().has("certify-plan", """
                {"planId": "%s", "method": "VERBAL_ORDER", "certifierName": "Ada Okafor", "certifierCredentials": "MD",
                 "validFrom": "%s", "validUntil": "%s", "certifiedOn": "%s"}
                """.formatted(
                        PLAN, today.minusDays(60), today.plusDays(20), today)));
        states.put("denied, and to be signed by a supervisor", denied());
        states.put("discharged", discharged());
        states.put("reopened", discharged().has("reopen-episode", """
                {"episodeId": "%s", "reason": "Pain", "reopenedOn": "%s"}""".formatted(EPISODE, today)));
        states.put("two episodes", underCare().has("open-episode", """
                {"presentingComplaint": "Neck pain", "statedGoal": "To turn", "openedOn": "%s"}""".formatted(today)));
        return states;
    }

    private KeptRecord denied() {
        var request = UUID.randomUUID();
        return KeptRecord.inCare(commands, today, EPISODE)
                .has("request-amendment", request(request, today))
                .has("deny-amendment-request", """
                        {"requestId": "%s", "basis": "ACCURATE_AND_COMPLETE", "explanation": "It is so."}
                        """.formatted(request))
                .has(Role.SUPERVISOR, "record-visit", visit(UUID.randomUUID(), today));
    }

    private KeptRecord discharged() {
        return underCare().has("discharge-client", discharge(today.minusDays(5)));
    }

    private KeptRecord underCare() {
        var record = KeptRecord.inCare(commands, today, EPISODE);
        return record.has("assign-therapist", """
                        {"therapistId": "therapist", "responsibility": "PRIMARY", "assignedOn": "%s"}
                        """.formatted(record.ago(60)))
                .has("record-finding", finding(record.ago(60)))
                .has("set-goal", goal(GOAL, record.ago(60)))
                .has("record-outcome-measure", score(7, record.ago(60)))
                .has("record-outcome-measure", score(4, record.ago(20)))
                .has("establish-treatment-plan", """
                        {"planId": "%s", "startsOn": "%s", "endsOn": "%s",
                         "frequency": {"visits": 1, "every": 1, "unit": "WEEK"}, "interventions": ["Myofascial release"]}
                        """.formatted(PLAN, record.ago(60), today.plusDays(29)))
                .has("assign-home-practice", """
                        {"kind": "BREATHING", "instructions": "Breathe.", "assignedOn": "%s",
                         "dose": {"times": 1, "every": 1, "unit": "DAY"}}
                        """.formatted(record.ago(60)))
                .has("record-visit", visit(VISIT, record.ago(10)))
                .has("record-visit", visit(SIGNED, record.ago(20)))
                .has("sign-visit", """
                        {"visitId": "%s"}""".formatted(SIGNED))
                .has("record-consent", """
                        {"scope": "TREATMENT", "givenBy": "Robin Ashdown", "givenOn": "%s"}
                        """.formatted(record.ago(90)))
                .has("request-amendment", request(OPEN, record.ago(9)))
                .has("request-amendment", request(DENIED, record.ago(9)))
                .has("deny-amendment-request", """
                        {"requestId": "%s", "basis": "ACCURATE_AND_COMPLETE", "explanation": "It is so."}
                        """.formatted(DENIED))
                .has("state-disagreement", """
                        {"requestId": "%s", "statement": "It is not.", "receivedOn": "%s"}
                        """.formatted(DENIED, today))
                .has(Role.PRIVACY_OFFICER, "place-legal-hold", """
                        {"reason": "Claim", "authority": "District court"}""");
    }

    private static String finding(LocalDate day) {
        return """
                {"findingId": "%s", "structure": "sartorius", "side": "LEFT", "quality": "RESTRICTION", "observedOn": "%s"}
                """.formatted(FINDING, day);
    }

    private static String goal(UUID goal, LocalDate day) {
        return """
                {"goalId": "%s", "statement": "Sits.", "term": "LONG_TERM", "setOn": "%s",
                 "measure": {"instrument": "pain-nrs", "target": 2}}""".formatted(goal, day);
    }

    private static String score(int score, LocalDate day) {
        return """
                {"instrument": "pain-nrs", "score": %d, "measuredOn": "%s"}""".formatted(score, day);
    }

    private static String visit(UUID visit, LocalDate day) {
        return """
                {"visitId": "%s", "visitedOn": "%s", "attendance": "ATTENDED", "subjective": "Slept.",
                 "interventions": [{"name": "Myofascial release", "minutes": 35}], "supervisorId": "supervisor"}
                """.formatted(visit, day);
    }

    private static String request(UUID request, LocalDate day) {
        return """
                {"requestId": "%s", "statement": "Please check.", "receivedOn": "%s"}""".formatted(request, day);
    }

    private static String discharge(LocalDate day) {
        return """
                {"dischargedOn": "%s", "reason": "OTHER", "summary": "Moved.",
                 "goals": [{"goalId": "%s", "status": "IN_PROGRESS", "assessment": "Sits."}]}
                """.formatted(day, GOAL);
    }

    private static KeptRecord record(Map<String, KeptRecord> states, String state) {
        return Objects.requireNonNull(states.get(state));
    }

    private static String panel(KeptRecord record, String command, String about, Object id) {
        return "/clients/" + record.client() + "/panels/" + command + "?" + about + "=" + id;
    }

    private static String command(String panel) {
        return panel.substring(panel.indexOf("/panels/") + "/panels/".length()).replaceFirst("\\?.*", "");
    }

    private static List<String> panels(String page) {
        var panels = new ArrayList<String>();
        var found = PANEL.matcher(page);
        while (found.find()) {
            panels.add(found.group(1).replace("&amp;", "&"));
        }
        return panels.stream().distinct().toList();
    }

    private String page(Role role, String address) {
        return text(get(role.name().toLowerCase(Locale.ROOT), address));
    }
}
