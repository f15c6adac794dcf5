package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.Trial;
import care.anamnesis.command.asking.StepUp;
import care.anamnesis.command.intake.RequestHash.Comparison;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a request leaves in the log to be recognised by, and what becomes of it when the secret changes. */
class RequestHashTest extends RunningCommandSide {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String MEASURED = """
        {"instrument":"pain-nrs","measuredOn":"2025-02-03","score":%d}\
        """;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private StepUp stepUp;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Standing standing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PeopleOfLog people;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private OneAtATime oneAtATime;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CommandReader reader;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CommandGateway gateway;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Trial trial;

    private String client = "";

    @BeforeEach
    void a_client_in_an_open_episode() {
        client = register();
        send(THERAPIST, client, "open-episode", OPEN_EPISODE);
    }

    @Test
    void a_short_entry_cannot_be_guessed_from_a_copy_of_the_database() {
        var address = "/api/clients/" + client + "/commands/record-outcome-measure";
        var key = UUID.randomUUID().toString();
        assertThat(send(THERAPIST, client, "record-outcome-measure", MEASURED.formatted(7), key))
                .hasStatus(201);
        var stored = log.answered(THERAPIST.id(), key).orElseThrow().requestHash();

        assertThat(scores().filter(score -> stored.contains(plainHash(address, score))))
                .isEmpty();
        assertThat(scores().filter(score -> stored.equals(hashWith("ab".repeat(32), address, score))))
                .isEmpty();
        assertThat(scores().filter(score -> stored.equals(hashWith(TestDatabase.SECRETS, address, score))))
                .as("whoever has the secret as well finds it at once")
                .containsExactly(MEASURED.formatted(7));
    }

    @Test
    void a_repeated_request_gets_its_first_answer_after_another_secret_took_over() {
        var key = UUID.randomUUID().toString();
        sendWith(TestDatabase.FORMER_SECRET, key);

        var again = send(THERAPIST, client, "record-finding", FINDING, key);

        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(versionOf(client)).isEqualTo(3);
    }

    @Test
    void another_request_under_the_key_is_refused_after_another_secret_took_over() {
        var key = UUID.randomUUID().toString();
        sendWith(TestDatabase.FORMER_SECRET, key);

        var other = send(THERAPIST, client, "record-finding", with(FINDING, "note", "other"), key);

        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void with_the_secret_lost_a_repeated_request_is_neither_stored_again_nor_taken_for_another() {
        var key = UUID.randomUUID().toString();
        sendWith("99".repeat(32), key);

        assertProblem(send(THERAPIST, client, "record-finding", FINDING, key), 409, "request-not-comparable");
    }

    @Test
    void the_same_json_is_the_same_request_and_anything_else_is_not() {
        var hash = new RequestHash(ServiceSecrets.of(TestDatabase.SECRETS));
        var stored = hash.of(asked("/a", "{\"x\": 1, \"y\": [2]}"));

        assertThat(hash.compare(stored, asked("/a", "{\"y\":[2],\"x\":1}"))).isEqualTo(Comparison.SAME);
        assertThat(hash.compare(stored, asked("/a", "{\"x\": 1, \"y\": [3]}"))).isEqualTo(Comparison.OTHER);
        assertThat(hash.compare(stored, asked("/b", "{\"x\": 1, \"y\": [2]}"))).isEqualTo(Comparison.OTHER);
        assertThat(hash.compare(plainHash("/a", "{}"), asked("/a", "{}"))).isEqualTo(Comparison.SECRET_UNKNOWN);
    }

    /** On a node of the same log that has this secret in use. */
    private void sendWith(String secret, String key) {
        var intake = new CommandIntake(
                gateway,
                trial,
                log,
                new RequestHash(ServiceSecrets.of(secret)),
                PEOPLE,
                people,
                standing,
                stepUp,
                oneAtATime,
                _ -> {});
        new InProcess(standing, reader, intake, trial, log)
                .send(THERAPIST, UUID.fromString(client), "record-finding", JSON.readValue(FINDING, MAP), key);
    }

    private void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:anamnesis:problem:" + type);
        assertThat(versionOf(client)).isEqualTo(3);
    }

    private static Stream<String> scores() {
        return IntStream.rangeClosed(0, 10).mapToObj(MEASURED::formatted);
    }

    private static String hashWith(String secret, String address, String body) {
        return new RequestHash(ServiceSecrets.of(secret)).of(asked(address, body));
    }

    /** As requests were hashed before. */
    private static String plainHash(String address, String body) {
        try {
            var asked = address + "\n\nTREAT\n" + body;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AskedRequest asked(String address, String body) {
        return new AskedRequest(List.of(address, "", "TREAT"), (ObjectNode) JSON.readTree(body));
    }
}
