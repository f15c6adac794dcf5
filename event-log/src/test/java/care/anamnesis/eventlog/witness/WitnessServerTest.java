package care.anamnesis.eventlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import care.anamnesis.eventlog.proof.AddCheckpoint;
import care.anamnesis.eventlog.proof.NoteSignature;
import care.anamnesis.eventlog.proof.SignatureType;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.SignerKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessServerTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final SignedTree LOG = SignedTree.named("anamnesis/one");
    private static final SignedTree OTHER_LOG = SignedTree.named("anamnesis/two");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private WitnessDirectory remembered;
    private WitnessServer server;

    @BeforeEach
    void starts() throws IOException {
        remembered = WitnessDirectory.open(directory, "witness.example.org");
        server = WitnessServer.start(
                new Cosigner(
                        remembered,
                        List.of(LOG.key().verifier(), OTHER_LOG.key().verifier()),
                        Clock.fixed(NOW, ZoneOffset.UTC)),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                null);
    }

    @AfterEach
    void stops() throws IOException {
        server.close();
        remembered.close();
    }

    @Test
    void a_checkpoint_that_extends_the_last_one_is_cosigned_with_the_time() throws Exception {
        for (long[] step : new long[][] {{0, 1}, {1, 1}, {1, 8}, {8, 8}, {8, 21}, {21, 200}}) {
            var request = LOG.request(step[0], step[1]);

            var answer = post(request.text());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var line = NoteSignature.parse(answer.body().strip());
            assertThat(request.checkpoint().with(List.of(line)).by(remembered.verifier()))
                    .contains(line);
            assertThat(line.madeAt()).isEqualTo(NOW);
        }
    }

    @Test
    void what_must_not_be_cosigned_is_refused_with_the_code_of_the_specification() throws Exception {
        assertThat(post(LOG.request(0, 20).text()).statusCode()).isEqualTo(200);
        var next = LOG.request(20, 30);
        var note = next.checkpoint().note();
        var unknown = SignedTree.named("anamnesis/three");
        var strange = SignerKey.generate("anamnesis/one", SignatureType.ED25519);
        var unsigned = SignedCheckpoint.by(List.of(strange), next.checkpoint().checkpoint());

        for (var malformed : List.of(
                "",
                note,
                "old 020\n\n" + note,
                "old 20\n" + note,
                "old -1\n\n" + note,
                "old 99999999999999999999\n\n" + note,
                next.text().replace("\n", "\r\n"),
                "old 20\nno hash\n\n" + note,
                "old 20\n" + (next.proof().getFirst() + "\n").repeat(64) + "\n" + note,
                next.text() + "no signature\n")) {
            assertThat(post(malformed).statusCode()).as(malformed).isEqualTo(400);
        }
        assertThat(post(LOG.request(0, 20).text().replace("old 0", "old 21")).statusCode())
                .isEqualTo(400);
        assertThat(post(new AddCheckpoint(20, next.proof(), unsigned).text()).statusCode())
                .isEqualTo(403);
        assertThat(post(next.text()
                                .replace(
                                        next.checkpoint().checkpoint().root().toString(),
                                        LOG.checkpoint(29).checkpoint().root().toString()))
                        .statusCode())
                .as("the signature is of another root")
                .isEqualTo(403);
        assertThat(post(unknown.request(0, 5).text()).statusCode()).isEqualTo(404);
        for (var old : List.of(0, 5, 25)) {
            var answer = post(LOG.request(old, 30).text());
            assertThat(answer.statusCode()).as("old %d", old).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("20\n");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        }
        assertThat(post(new AddCheckpoint(20, LOG.proof(19, 30), next.checkpoint()).text())
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("x".repeat(AddCheckpoint.LONGEST + 1)).statusCode()).isEqualTo(413);
        assertThat(remembered.cosigned("anamnesis/one").orElseThrow().checkpoint())
                .isEqualTo(LOG.checkpoint(20).checkpoint());
        assertThat(post(next.text()).statusCode()).as("and nothing was spoilt").isEqualTo(200);
    }

    @Test
    void other_addresses_and_methods_are_not_there() throws Exception {
        assertThat(send(request("/other").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(404);
        assertThat(send(request("/add-checkpoint/").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        var answer = send(request("/add-checkpoint").GET());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void a_fork_is_not_cosigned() throws Exception {
        assertThat(post(LOG.request(0, 20).text()).statusCode()).isEqualTo(200);
        var fork = LOG.forked();

        var sameSize = post(new AddCheckpoint(20, List.of(), fork.checkpoint(20)).text());
        assertThat(sameSize.statusCode()).isEqualTo(409);
        assertThat(sameSize.body()).isEqualTo("20\n");
        assertThat(post(fork.request(20, 30).text()).statusCode()).isEqualTo(422);
        assertThat(post(fork.request(0, 30).text()).statusCode()).isEqualTo(409);
    }

    @Test
    void two_logs_are_remembered_apart() throws Exception {
        assertThat(post(LOG.request(0, 20).text()).statusCode()).isEqualTo(200);
        assertThat(post(OTHER_LOG.request(0, 7).text()).statusCode()).isEqualTo(200);
        assertThat(post(LOG.request(20, 21).text()).statusCode()).isEqualTo(200);
        assertThat(post(OTHER_LOG.request(7, 8).text()).statusCode()).isEqualTo(200);
    }

    @Test
    void of_requests_at_once_none_is_cosigned_that_does_not_extend_all_others() throws Exception {
        var histories = List.of(LOG, LOG.forked());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.rangeClosed(1, 40)
                    .<Callable<Long>>mapToObj(i -> () -> {
                        var request = histories.get(i % 2).request(0, i);
                        return post(request.text()).statusCode() == 200
                                ? request.checkpoint().checkpoint().size()
                                : 0L;
                    })
                    .toList();

            var cosigned = callers.invokeAll(calls).stream()
                    .map(call -> call.resultNow())
                    .filter(size -> size > 0)
                    .toList();

            assertThat(cosigned).hasSize(1);
            assertThat(remembered
                            .cosigned("anamnesis/one")
                            .orElseThrow()
                            .checkpoint()
                            .size())
                    .isEqualTo(cosigned.getFirst());
        }
    }

    @Test
    void what_was_cosigned_is_remembered_before_the_answer_leaves_and_over_a_restart() throws Exception {
        assertThat(post(LOG.request(0, 20).text()).statusCode()).isEqualTo(200);
        var key = remembered.verifier();
        assertThatIllegalStateException().isThrownBy(() -> WitnessDirectory.open(directory, null));
        // as if the process had been killed between the file and the answer: nobody has seen this cosignature
        remembered.keep(LOG.checkpoint(30));
        stops();
        starts();

        assertThat(remembered.verifier()).isEqualTo(key);
        assertThat(post(LOG.request(20, 30).text()).body()).isEqualTo("30\n");
        assertThat(post(LOG.request(30, 30).text()).statusCode()).isEqualTo(200);
        assertThat(post(LOG.forked().request(30, 40).text()).statusCode()).isEqualTo(422);
    }

    @Test
    void what_cannot_be_read_or_kept_is_not_cosigned() throws Exception {
        assertThat(post(LOG.request(0, 20).text()).statusCode()).isEqualTo(200);
        Path file;
        try (var files = Files.list(directory.resolve("logs"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.writeString(file, "torn");

        assertThat(post(LOG.request(20, 30).text()).statusCode()).isEqualTo(500);
        assertThat(post(LOG.request(0, 30).text()).statusCode()).isEqualTo(500);
    }

    @Test
    void the_key_is_made_once_for_the_owner_alone_and_keeps_its_name() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key"))))
                .isEqualTo("r--------");
        remembered.close();
        assertThatIllegalArgumentException().isThrownBy(() -> WitnessDirectory.open(directory, "another.example.org"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessDirectory.open(directory.resolve("new"), null))
                .withMessage("A new witness needs a name");
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request("/add-checkpoint").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.address().getPort() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
