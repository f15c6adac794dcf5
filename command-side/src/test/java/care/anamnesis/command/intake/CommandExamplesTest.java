package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.CommandExample;
import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.AdoptPrivileges;
import care.anamnesis.command.PersonCommands.LinkAccount;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.PersonCommands.RemovePasskey;
import care.anamnesis.command.VisitCommands.SignVisit;
import care.anamnesis.command.Writes;
import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.command.asking.Draft;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.Role;
import care.anamnesis.events.StoredName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the API work as they are printed, and show which event each command leads to. */
class CommandExamplesTest extends RunningCommandSide {
    private static final Path VOCABULARY = Path.of("..", "docs", "vocabulary.md");

    /** One journey: each command finds what the ones before it have recorded. */
    static final List<String> JOURNEY = List.of(
            "register-client",
            "record-consent",
            "assign-therapist",
            "open-episode",
            "record-finding",
            "set-goal",
            "establish-treatment-plan",
            "certify-plan",
            "record-outcome-measure",
            "record-client-report",
            "assign-home-practice",
            "record-visit",
            "sign-visit",
            "cosign-visit",
            "add-addendum",
            "log-home-practice",
            "amend-entry",
            "mark-entered-in-error",
            "reassess-finding",
            "record-goal-progress",
            "record-progress-report",
            "adjust-visit-frequency",
            "revise-home-practice",
            "hold-treatment-plan",
            "resume-treatment-plan",
            "pause-care",
            "resume-care",
            "request-amendment",
            "extend-amendment-request",
            "accept-amendment-request",
            "deny-amendment-request",
            "state-disagreement",
            "write-rebuttal",
            "resolve-finding",
            "discharge-client",
            "reopen-episode",
            "discontinue-home-practice",
            "correct-client-details",
            "withdraw-consent",
            "place-legal-hold",
            "release-legal-hold");

    /** The same about one person; what the service itself sends has no example. */
    private static final List<String> OF_A_PERSON = List.of(
            "invite-person",
            "correct-person-details",
            "change-privileges",
            "assign-supervisor",
            "request-recovery",
            "approve-recovery",
            "refuse-recovery",
            "deactivate-person");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CommandReader reader;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Personnel personnel;

    @Test
    void the_journey_has_every_command_and_every_command_has_an_example() {
        assertThat(JOURNEY)
                .containsExactlyInAnyOrderElementsOf(CommandCatalogue.all().keySet());
        assertThat(OF_A_PERSON)
                .containsExactlyInAnyOrderElementsOf(CommandCatalogue.ofPeople().keySet());
    }

    @Test
    void each_example_is_accepted_and_leads_to_what_the_vocabulary_says() throws IOException {
        var client = CommandExample.of("register-client").get("clientId").stringValue();
        var events = new TreeMap<String, String>();

        for (var command : JOURNEY) {
            if (command.equals("deny-amendment-request")) {
                assertThat(requestWhatIsDenied(client)).hasStatus(201);
            }
            var before = log.lastVersion(client);
            assertThat(play(client, command)).as(command).hasStatus(201);
            events.put(javaName(command), namesSince(client, before));
            assertThat(namesSince(client, before))
                    .startsWith(StoredName.of(
                                    type(command).getAnnotation(Writes.class).value())
                            .name());
        }

        events.putAll(eventsOfAPerson());
        assertThat(events).isEqualTo(vocabulary());
    }

    private Map<String, String> eventsOfAPerson() {
        var person = CommandExample.of("invite-person").get("personId").stringValue();
        var events = new TreeMap<String, String>();
        for (var command : OF_A_PERSON) {
            switch (command) {
                case "request-recovery" -> says(events, person, new ActivatePerson(UUID.fromString(person)));
                case "refuse-recovery" -> requestWhatIsRefused(person);
                default -> {}
            }
            var before = log.lastVersion(person);
            assertThat(play(person, command)).as(command).hasStatus(201);
            events.put(javaName(command), namesSince(person, before));
            if (command.equals("assign-supervisor")) {
                var key = UUID.randomUUID();
                for (var each : List.of(UUID.randomUUID(), key)) {
                    says(
                            events,
                            person,
                            new RegisterPasskey(UUID.fromString(person), each, PasskeyKind.DEVICE, "Phone"));
                }
                says(events, person, new RemovePasskey(UUID.fromString(person), key));
                says(events, person, new LinkAccount(UUID.fromString(person), key, "https://id.example.org"));
                says(
                        events,
                        person,
                        new AdoptPrivileges(UUID.fromString(person), List.of(Role.THERAPIST, Role.MANAGER)),
                        Personnel.PROVIDER);
            }
        }
        return events;
    }

    /** What the service says after it has checked it itself. */
    private void says(Map<String, String> events, String person, PersonCommand command) {
        says(events, person, command, new Actor(person, "Leonie Falk", Role.THERAPIST));
    }

    private void says(Map<String, String> events, String person, PersonCommand command, Actor actor) {
        var before = log.lastVersion(person);
        personnel.send(command, actor, UUID.randomUUID().toString());
        events.put(command.getClass().getSimpleName(), namesSince(person, before));
    }

    private void requestWhatIsRefused(String person) {
        var request = ((ObjectNode) CommandExample.of("request-recovery"))
                .set("recoveryId", CommandExample.of("refuse-recovery").get("recoveryId"));
        assertThat(sendTo(person, MANAGER, "request-recovery", request.toString()))
                .hasStatus(201);
    }

    private MvcTestResult sendTo(String person, Actor actor, String command, String body) {
        var address = "/api/people/" + person + "/commands/" + command;
        return request(actor, command.equals("invite-person") ? "/api/people" : address, body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }

    private MvcTestResult play(String client, String command) {
        var body = CommandExample.of(command).toString();
        if (OF_A_PERSON.contains(command)) {
            return sendTo(client, command.equals("request-recovery") ? SUPERVISOR : OFFICER, command, body);
        }
        return command.equals("register-client")
                ? post("/api/clients", body).exchange()
                : send(actor(command), client, command, body);
    }

    /** A request is either accepted or denied, so the denial is about another one. */
    private MvcTestResult requestWhatIsDenied(String client) {
        var denied = CommandExample.of("deny-amendment-request").get("requestId");
        var request = ((ObjectNode) CommandExample.of("request-amendment")).set("requestId", denied);
        return send(THERAPIST, client, "request-amendment", request.toString());
    }

    /** What a draft fills in is never what is wrong with it. */
    @Test
    void a_draft_of_each_command_keeps_its_limits_on_any_day() {
        var days =
                List.of(LocalDate.of(2025, 1, 8), LocalDate.now(ZoneOffset.UTC).minusDays(1));
        assertThat(CommandCatalogue.all().keySet())
                .allSatisfy(command -> assertThat(days)
                        .allSatisfy(day -> assertThat(
                                        read(command, Draft.of(command, UUID.randomUUID(), day, Map.of())))
                                .isInstanceOf(type(command))));
    }

    private ClinicalCommand read(String command, ClinicalCommand draft) {
        ObjectNode body = JsonMapper.shared().valueToTree(draft);
        return command.equals("register-client")
                ? reader.readRegistration(body)
                : reader.read(type(command), draft.clientId(), body.without("clientId"));
    }

    @Test
    void a_draft_holds_what_is_known() {
        var day = LocalDate.of(2025, 1, 8);
        var client = UUID.randomUUID();
        var visit = UUID.randomUUID();

        assertThat(Draft.of("sign-visit", client, day, Map.of("visitId", visit)))
                .isEqualTo(new SignVisit(client, visit, day));
    }

    static Actor actor(String command) {
        var permitted = CommandPolicy.permitted(type(command));
        if (permitted.contains(Role.THERAPIST)) {
            return THERAPIST;
        }
        return permitted.contains(Role.SUPERVISOR) ? SUPERVISOR : OFFICER;
    }

    private static Class<? extends ClinicalCommand> type(String command) {
        return Objects.requireNonNull(CommandCatalogue.all().get(command));
    }

    private String namesSince(String client, long version) {
        return log.stream(client, version + 1, Integer.MAX_VALUE).stream()
                .map(event -> event.type().name())
                .collect(Collectors.joining(", "));
    }

    private static String javaName(String command) {
        Class<?> type = CommandCatalogue.ofPeople().get(command);
        return (type == null ? type(command) : type).getSimpleName();
    }

    /** The rows of the tables: command, event, what it means. */
    private static Map<String, String> vocabulary() throws IOException {
        return Files.readAllLines(VOCABULARY).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .collect(Collectors.toMap(
                        cells -> cells.get(1), cells -> cells.get(2), (one, other) -> one + ", " + other));
    }
}
