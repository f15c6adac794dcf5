package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.command.record.ClientRecord;
import care.anamnesis.command.record.UnknownEntry;
import care.anamnesis.events.Actor;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** {@code ?try=true} at the address of a command. */
class AttemptEndpointTest extends RunningCommandSide {
    private static final UUID EPISODE = UUID.randomUUID();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Attempt attempt;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Configuration axon;

    private final String key = UUID.randomUUID().toString();
    private String client = "";
    private long head;

    @BeforeEach
    void a_client_in_an_open_episode() {
        client = register();
        send(THERAPIST, client, "open-episode", OPEN_EPISODE);
        head = log.head();
    }

    @Test
    void what_would_be_accepted_is_answered_without_a_body_and_not_written() {
        var answer = tried(THERAPIST, "record-finding", FINDING);

        assertThat(answer).hasStatus(204).hasHeader("Cache-Control", "no-store");
        assertThat(answer).doesNotContainHeader("ETag").doesNotContainHeader("Anamnesis-Position");
        assertThat(answer).body().isEmpty();
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void a_registration_can_be_tried() {
        assertThat(request(THERAPIST, "/api/clients?try=true", REGISTER)
                        .header("Idempotency-Key", key)
                        .exchange())
                .hasStatus(204);
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void several_questions_of_one_reading_meet_one_state_of_the_record() {
        var id = UUID.fromString(client);
        var again = new OpenEpisode(id, EPISODE, "Neck pain", "To turn around", LocalDate.of(2025, 1, 20));
        var now = attempt.onOneReading(() -> {
            var before = attempt.refusal(again, THERAPIST);
            assertThat(send(THERAPIST, client, "open-episode", with(OPEN_EPISODE, "episodeId", EPISODE)))
                    .hasStatus(201);
            assertThat(attempt.refusal(again, THERAPIST)).isEqualTo(before).isEmpty();
            return attempt.offered(id);
        });

        assertThat(attempt.refusal(again, THERAPIST))
                .hasValueSatisfying(refusal -> assertThat(refusal.sentence())
                        .isEqualTo("The episodeId already names another entry of this record."));
        assertThatExceptionOfType(UnknownEntry.class).isThrownBy(() -> now.firstDayOfDischarge(EPISODE));
        assertThat(attempt.offered(id).firstDayOfDischarge(EPISODE)).isEqualTo(LocalDate.of(2025, 1, 13));
    }

    @Test
    void a_key_that_was_tried_is_free_for_sending_and_for_another_request() {
        tried(THERAPIST, "record-finding", FINDING);

        var sent = send(THERAPIST, client, "record-finding", with(FINDING, "note", "other"), key);

        assertThat(sent).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
    }

    @Test
    void a_key_that_was_answered_is_tried_as_it_is_sent() {
        send(THERAPIST, client, "record-finding", FINDING, key);
        send(THERAPIST, client, "discharge-client", DISCHARGE);

        assertThat(tried(THERAPIST, "record-finding", FINDING))
                .as("sending gets the first answer again")
                .hasStatus(204);
        assertTriedAsSent(THERAPIST, "record-finding", with(FINDING, "note", "other"), 422);
    }

    @Test
    void a_key_is_needed_as_for_sending() throws UnsupportedEncodingException {
        var address = "/api/clients/" + client + "/commands/record-finding";

        var tried = request(THERAPIST, address + "?try=true", FINDING).exchange();

        assertThat(tried).hasStatus(400);
        assertThat(tried.getResponse().getContentAsString())
                .isEqualTo(request(THERAPIST, address, FINDING)
                        .exchange()
                        .getResponse()
                        .getContentAsString());
    }

    @Test
    void what_the_record_holds_already_is_accepted() {
        var finding = with(FINDING, "findingId", UUID.randomUUID());
        send(THERAPIST, client, "record-finding", finding);

        assertThat(tried(THERAPIST, "record-finding", finding)).hasStatus(204);
    }

    @Test
    void each_refusal_is_the_one_that_sending_gets_and_leaves_nothing() {
        assertTriedAsSent(THERAPIST, "record-finding", "{", 400);
        assertTriedAsSent(THERAPIST, "record-finding", with(FINDING, "side", "BOTH"), 422);
        assertTriedAsSent(THERAPIST, "resolve-finding", RESOLVE, 404);
        assertTriedAsSent(THERAPIST, "forget-client", "{}", 404);
        assertTriedAsSent(THERAPIST, "record-finding", with(FINDING, "observedOn", "2025-01-12"), 409);
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void a_contradiction_is_asked_about_and_its_confirmation_accepted() throws UnsupportedEncodingException {
        var address = "/api/clients/" + client + "/commands/discharge-client";
        send(THERAPIST, client, "set-goal", """
                {"goalId": "%s", "statement": "To sleep through", "term": "SHORT_TERM", "setOn": "2025-01-13"}""".formatted(key));
        var unmet = """
                {"dischargedOn": "2025-07-28", "reason": "GOALS_MET", "summary": "Moved away",
                 "goals": [{"goalId": "%s", "status": "NOT_MET", "assessment": "Wakes"}]}""".formatted(key);

        assertTriedAsSent(THERAPIST, "discharge-client", unmet, 409);

        assertThat(request(THERAPIST, address + "?try=true", unmet)
                        .header("Idempotency-Key", key)
                        .header("Anamnesis-Confirmed", "goals-met-with-unmet-goals")
                        .exchange())
                .hasStatus(204);
    }

    @Test
    void a_client_id_that_is_taken_is_refused() throws UnsupportedEncodingException {
        var taken = with(REGISTER, "clientId", client);

        var tried = post("/api/clients?try=true", taken).exchange();

        assertThat(tried).hasStatus(409);
        assertThat(tried.getResponse().getContentAsString())
                .isEqualTo(post("/api/clients", taken).exchange().getResponse().getContentAsString());
    }

    @Test
    void a_version_that_is_no_longer_the_last_is_refused() {
        var address = "/api/clients/" + client + "/commands/record-finding?try=true";

        assertThat(post(address, FINDING).header("If-Match", "\"1\"").exchange())
                .hasStatus(412);
        assertThat(post(address, FINDING).header("If-Match", "\"2\"").exchange())
                .hasStatus(204);
    }

    @Test
    void a_person_who_may_not_and_a_client_whom_nobody_knows_are_refusals_in_the_log() {
        assertTriedAsSent(OFFICER, "record-finding", FINDING, 403);
        assertThat(log.head()).as("tried, and sent").isEqualTo(head + 2);

        client = UUID.randomUUID().toString();
        assertTriedAsSent(THERAPIST, "record-finding", FINDING, 404);
        assertThat(log.head()).isEqualTo(head + 4);
    }

    @Test
    void a_page_that_asks_is_refused_in_the_same_words_and_no_refusal_is_logged() {
        var again = new OpenEpisode(
                UUID.fromString(client), UUID.randomUUID(), "Neck pain", "To sleep", LocalDate.of(2025, 1, 13));

        assertThat(attempt.refusal(again, THERAPIST)).isEmpty();
        assertThat(attempt.refusal(again, AUDITOR)).map(Refusal::asProblem).hasValueSatisfying(problem -> {
            assertThat(problem.getStatus()).isEqualTo(403);
            assertThat(problem.getType()).hasToString("urn:anamnesis:problem:not-permitted");
            assertThat(problem.getDetail()).contains("therapist or supervisor only");
        });
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void a_command_that_is_at_work_on_the_record_is_not_waited_for_unless_it_has_the_same_key() {
        var unit = DefaultUnitOfWork.startAndGet(null);
        CompletableFuture<MvcTestResult> sent;
        try {
            axon.repository(ClientRecord.class).load(client); // and holds its lock until the unit ends
            assertThat(elsewhere(() -> tried(THERAPIST, "record-finding", FINDING))
                            .join())
                    .hasStatus(204);

            sent = elsewhere(() -> send(THERAPIST, client, "record-finding", FINDING, key));
            var tried = elsewhere(() -> triedUntilRefused(sent)).join();
            assertThat(tried).hasStatus(409).hasHeader("Retry-After", "1");
            assertThat(json(tried).get("type").stringValue()).endsWith("still-running");
        } finally {
            unit.rollback();
        }
        assertThat(sent.join()).hasStatus(201);
    }

    private static CompletableFuture<MvcTestResult> elsewhere(Supplier<MvcTestResult> request) {
        return CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
    }

    /** It takes a moment until the request that is sent has got as far as the record. */
    private MvcTestResult triedUntilRefused(Future<?> sent) {
        var answer = tried(THERAPIST, "record-finding", FINDING);
        while (answer.getResponse().getStatus() == 204 && !sent.isDone()) {
            answer = tried(THERAPIST, "record-finding", FINDING);
        }
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"try=maybe", "try=TRUE", "try", "try=", "try=true&try=true", "try=true&dry=1", "dry=1"})
    void another_question_is_refused_by_the_name_of_the_parameter(String query) {
        var answer = post("/api/clients/" + client + "/commands/record-finding?" + query, FINDING)
                .exchange();

        assertThat(answer).hasStatus(400);
        assertThat(json(answer).get("detail").stringValue()).contains("try, which is true or false");
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void a_request_without_try_sends_the_command() {
        assertThat(post("/api/clients/" + client + "/commands/record-finding?try=false", FINDING)
                        .exchange())
                .hasStatus(201);
    }

    private MvcTestResult tried(Actor actor, String command, String body) {
        return request(actor, "/api/clients/" + client + "/commands/" + command + "?try=true", body)
                .header("Idempotency-Key", key)
                .exchange();
    }

    private void assertTriedAsSent(Actor actor, String command, String body, int status) {
        var tried = tried(actor, command, body).getResponse();
        var sent = send(actor, client, command, body, key).getResponse();

        assertThat(tried.getStatus()).isEqualTo(sent.getStatus()).isEqualTo(status);
        assertThat(tried.getHeaderNames()).containsExactlyInAnyOrderElementsOf(sent.getHeaderNames());
        assertThat(tried.getContentAsByteArray()).isEqualTo(sent.getContentAsByteArray());
    }
}
