package care.anamnesis.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.RunningQuerySide;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

/** Nothing leaves that is not in the log, whatever kind of answer it is: a real log that cannot be written. */
@TestPropertySource(properties = "test.any-answer=true")
class AccessGuardTest extends RunningQuerySide {
    private static final UUID CLIENT = UUID.fromString("0198a1b2-0000-7000-8000-00000000c11e");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Environment environment;

    static List<String> kinds() {
        return AnyAnswer.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_answer_of_any_kind_is_one_event(String kind) {
        var accesses = new WrittenAccesses(jdbc);
        var before = accesses.head();

        var body = get("therapist", "/test/" + CLIENT + "/" + kind, "0")
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(body == null ? 0 : body.length()).isEqualTo(kind.equals("nothing") ? 0 : length(kind));
        assertThat(accesses.after(before)).singleElement().satisfies(event -> {
            assertThat(event.get("question").stringValue()).isEqualTo("/test/{clientId}/" + kind);
            assertThat(event.at("/clientIds/0").stringValue()).isEqualTo(CLIENT.toString());
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_answer_of_any_kind_is_held_back_while_the_log_cannot_be_written(String kind) throws SQLException {
        assertIsHeldBack("therapist", "/test/" + CLIENT + "/" + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/care-plan", "/history", "/history/1", "/blame", "/diff?from=1&to=2"})
    void no_record_is_shown_while_the_log_cannot_be_written(String question) throws SQLException {
        var client = client("Robin Ashdown");
        get("therapist", "/api/clients/" + client).expectStatus().isOk();

        assertIsHeldBack("therapist", "/api/clients/" + client + question);
    }

    @Test
    void nobody_is_refused_either_while_the_log_cannot_be_written() throws SQLException {
        assertIsHeldBack("manager", "/api/clients");
        assertIsHeldBack("nobody", "/api/clients");
    }

    @Test
    void what_shows_no_record_is_shown_without_a_log() throws SQLException {
        whileTheLogCannotBeWritten(() -> get("therapist", "/test/greeting", "0")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("Good morning"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/says-not-whom", "/test/0198a1b2-0000-7000-8000-00000000c11e/forgotten"})
    void an_answer_that_does_not_report_its_clients_is_held_back(String question) {
        var accesses = new WrittenAccesses(jdbc);
        var before = accesses.head();

        var answer = get("therapist", question, "0")
                .expectStatus()
                .isEqualTo(500)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(answer).contains("urn:anamnesis:problem:defect").doesNotContain("clinical");
        assertThat(accesses.head()).isEqualTo(before);
    }

    private void assertIsHeldBack(String person, String question) throws SQLException {
        var accesses = new WrittenAccesses(jdbc);
        var before = accesses.head();

        whileTheLogCannotBeWritten(() -> {
            var answer = get(person, question, "0")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .valueEquals(HttpHeaders.RETRY_AFTER, "1")
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                    .expectHeader()
                    .doesNotExist(HttpHeaders.ETAG)
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(answer)
                    .contains("urn:anamnesis:problem:access-log-unavailable")
                    .hasSizeLessThan(400)
                    .doesNotContain("clinical", "Robin");
        });

        assertThat(accesses.head()).isEqualTo(before);
    }

    private void whileTheLogCannotBeWritten(Runnable questions) throws SQLException {
        asOwner("revoke execute on function event_log.append, event_log.append_one from ");
        try {
            questions.run();
        } finally {
            asOwner("grant execute on function event_log.append, event_log.append_one to ");
        }
    }

    private void asOwner(String change) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("anamnesis.owner.username"),
                        environment.getRequiredProperty("anamnesis.owner.password"));
                var statement = connection.createStatement()) {
            statement.execute(change + environment.getRequiredProperty("spring.datasource.username"));
        }
    }

    private static int length(String kind) {
        var secret = "clinical ".length() * 10_000;
        return kind.equals("json") ? secret + "{\"client\":\"\",\"secret\":\"\"}".length() + 36 : secret;
    }
}
