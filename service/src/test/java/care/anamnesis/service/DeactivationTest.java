package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Role;
import care.anamnesis.service.session.SessionElsewhere;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.json.JsonMapper;

/** A person who is locked out is out, on every node, while she works on both of them at full speed. */
@ResourceLock("refusals")
class DeactivationTest {
    private static final int AT_A_TIME = 6;

    /** Before, of each kind, and afterwards: fewer than the limit for strangers. */
    private static final int ENOUGH = 30;

    /** @param begun when it was sent, as {@link System#nanoTime} says */
    private record Answer(long begun, int status, String body) {
        boolean isData() {
            return status / 100 == 2;
        }
    }

    private final Queue<Answer> plans = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> entries = new ConcurrentLinkedQueue<>();
    private final CountDownLatch plansRead = new CountDownLatch(ENOUGH);
    private final CountDownLatch entriesWritten = new CountDownLatch(ENOUGH);
    private final CountDownLatch afterwards = new CountDownLatch(ENOUGH);
    private volatile long acknowledged = Long.MAX_VALUE;

    @Test
    void whoever_is_deactivated_under_load_gets_nothing_that_she_asks_for_after_the_acknowledgement() throws Exception {
        var officer = Node.owner().actingAs(Role.PRIVACY_OFFICER, Node.COMMAND.context());
        var person = UUID.randomUUID();
        var mara = Node.therapist(person, "Mara Lind");
        var registered = Node.asked(registration(mara));
        var client =
                JsonMapper.shared().readTree(registered.body()).get("clientId").stringValue();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_A_TIME; i++) {
                threads.execute(() ->
                        ask(() -> Node.QUERY.at("/api/clients/" + client + "/care-plan", mara), plans, plansRead));
                threads.execute(() -> ask(() -> registration(mara), entries, entriesWritten));
            }
            assertThat(plansRead.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(entriesWritten.await(60, TimeUnit.SECONDS)).isTrue();

            var deactivated = Node.asked(sent(officer, "/api/people/" + person + "/commands/deactivate-person", """
                    {"reason": "She works elsewhere from now on."}"""));
            acknowledged = System.nanoTime();
            assertThat(deactivated.statusCode()).as(deactivated.body()).isEqualTo(201);
            assertThat(afterwards.await(60, TimeUnit.SECONDS)).isTrue();
        }

        for (var answers : List.of(plans, entries)) {
            assertThat(answers).filteredOn(Answer::isData).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(answers)
                    .filteredOn(answer -> answer.begun() > acknowledged)
                    .isNotEmpty()
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
                        assertThat(answer.body()).doesNotContain("Weber").doesNotContain(client);
                    });
        }
    }

    private void ask(Supplier<HttpRequest.Builder> request, Queue<Answer> answers, CountDownLatch enough) {
        while (afterwards.getCount() > 0) {
            var begun = System.nanoTime();
            var isAfterwards = begun > acknowledged;
            try {
                var answer = Node.asked(request.get());
                answers.add(new Answer(begun, answer.statusCode(), answer.body()));
                enough.countDown();
                if (isAfterwards) {
                    afterwards.countDown();
                }
            } catch (IOException _) {
                // no answer, which another test may cause that renews the certificate; asked again
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static HttpRequest.Builder registration(SessionElsewhere session) {
        return sent(session, "/api/clients", """
                {"name": "Jonas Weber", "dateOfBirth": "1979-04-02", "registeredOn": "2025-01-08"}""");
    }

    private static HttpRequest.Builder sent(SessionElsewhere session, String path, String body) {
        return Node.COMMAND
                .at(path, session)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }
}
