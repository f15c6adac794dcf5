package care.anamnesis.command.intake;

import care.anamnesis.command.CommandSide;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.events.Actor;
import care.anamnesis.events.People;
import care.anamnesis.events.Person;
import care.anamnesis.events.Role;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command side on a real PostgreSQL, with people and requests to send. */
@SpringBootTest(classes = {CommandSide.class, RunningCommandSide.Practice.class})
@AutoConfigureMockMvc
abstract class RunningCommandSide {
    static final Actor THERAPIST = new Actor("therapist", "Thea Lindqvist", Role.THERAPIST);
    static final Actor SUPERVISOR = new Actor("supervisor", "Sven Aalto", Role.SUPERVISOR);
    static final Actor AUDITOR = new Actor("auditor", "Aude Martin", Role.AUDITOR);
    static final Actor MANAGER = new Actor("manager", "Mana Okafor", Role.MANAGER);
    static final Actor OFFICER = new Actor("officer", "Otto Brandt", Role.PRIVACY_OFFICER);
    static final Actor BEGINNER = new Actor("beginner", "Bea Iversen", Role.THERAPIST);

    static final People PEOPLE = () -> List.of(
            new Person("therapist", "Thea Lindqvist", Role.THERAPIST, "OTR/L", null),
            new Person("beginner", "Bea Iversen", Role.THERAPIST, "OTR", "supervisor"),
            new Person("supervisor", "Sven Aalto", Role.SUPERVISOR, "OTD, OTR/L", null),
            new Person("auditor", "Aude Martin", Role.AUDITOR, null, null),
            new Person("manager", "Mana Okafor", Role.MANAGER, null, null),
            new Person("officer", "Otto Brandt", Role.PRIVACY_OFFICER, null, null));

    static final String REGISTER = """
            {"name": "Jonas Weber", "dateOfBirth": "1979-04-02", "registeredOn": "2025-01-08"}""";
    static final String OPEN_EPISODE = """
            {"presentingComplaint": "Back pain", "statedGoal": "To exercise", "openedOn": "2025-01-13"}""";
    static final String FINDING = """
            {"structure": "latissimus-dorsi", "side": "LEFT", "part": "inner upper arm", "tissue": "FASCIA",
             "quality": "RESTRICTION", "severity": "MODERATE", "observedOn": "2025-01-13", "note": "Firm"}""";
    static final String RESOLVE = """
            {"findingId": "0198a1b2-0000-7000-8000-000000000099", "resolvedOn": "2025-06-30"}""";
    static final String PLAN = """
            {"startsOn": "2025-01-13", "endsOn": "2025-07-28",
             "frequency": {"visits": 1, "every": 1, "unit": "WEEK"}, "interventions": ["Myofascial release"]}""";
    static final String DISCHARGE = """
            {"dischargedOn": "2025-07-28", "reason": "GOALS_MET", "summary": "Pain resolved"}""";

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    MockMvcTester http;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    EventLog log;

    static class Practice {
        @Bean
        People people() {
            return PEOPLE;
        }
    }

    /** The principal as the sides expect it: anything that knows the acting person. */
    public record SignedIn(Actor actor) {
        public Actor getActor() {
            return actor;
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register((name, value) -> properties.add(name, () -> value));
    }

    /** A client without a therapist so far: her record holds one event. */
    String register() {
        return json(request(SUPERVISOR, "/api/clients", REGISTER)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .exchange())
                .get("clientId")
                .stringValue();
    }

    MvcTestResult send(Actor actor, String client, String command, String body) {
        return send(actor, client, command, body, UUID.randomUUID().toString());
    }

    MvcTestResult send(Actor actor, String client, String command, String body, String key) {
        return request(actor, "/api/clients/" + client + "/commands/" + command, body)
                .header("Idempotency-Key", key)
                .exchange();
    }

    MockMvcTester.MockMvcRequestBuilder post(String path, String body) {
        return request(THERAPIST, path, body)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    MockMvcTester.MockMvcRequestBuilder request(Actor actor, String path, String body) {
        return http.post()
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.authentication(
                        new TestingAuthenticationToken(new SignedIn(actor), null, "ROLE_" + actor.role())))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    long versionOf(String client) {
        return log.last(client).orElseThrow().version();
    }

    JsonNode payloadOfLast(String client) {
        return JSON.valueToTree(log.last(client).orElseThrow().payload());
    }

    static JsonNode json(MvcTestResult answer) {
        try {
            return JSON.readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String with(String body, String field, Object value) {
        return ((ObjectNode) JSON.readTree(body)).put(field, value.toString()).toString();
    }
}
