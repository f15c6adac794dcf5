package care.anamnesis.standalone.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slow senders delay nobody, and are disconnected in the end. */
@ResourceLock("the door")
class SlowConnectionsTest {
    private static final int MANY = 300;

    /** In milliseconds; that limit is a minute, and the service is asked to wait for two seconds. */
    private static final int MUCH_LESS_THAN_THE_SERVERS_OWN_LIMIT = 30_000;

    static List<Raw> neverFinished() {
        var body = "username=therapist&password=" + "x".repeat(900);
        var signedIn = Raw.post("/api/clients", "{\"name\":\"" + "x".repeat(900) + "\"}", Raw.JSON)
                .with("Idempotency-Key: slow")
                .by("therapist");
        return List.of(
                Raw.get("/sign-in?name=" + "x".repeat(900)),
                Raw.get("/sign-in").with("Cookie: a=" + "x".repeat(900)),
                Raw.post("/sign-in", body, Raw.FORM),
                Raw.post("/api/clients", body, Raw.JSON),
                signedIn);
    }

    @Test
    void health_and_a_sign_in_are_answered_while_hundreds_never_finish_their_requests() throws Exception {
        var slow = new ArrayList<Slow>();
        try {
            for (var i = 0; i < MANY; i++) {
                slow.add(new Slow(neverFinished().get(i % neverFinished().size())));
            }

            var health = Raw.get("/actuator/health/liveness").send(Door.port());
            var list = Raw.get("/api/clients").by("therapist").send(Door.port());

            assertThat(health.status()).isEqualTo(200);
            assertThat(list.status()).isEqualTo(200);
        } finally {
            for (var one : slow) {
                one.close();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("neverFinished")
    void a_request_that_does_not_arrive_in_time_is_ended_although_it_never_pauses_for_long(Raw request)
            throws Exception {
        try (var slow = new Slow(request)) {
            assertThat(slow.untilItIsEnded())
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEmpty(),
                            answer -> assertThat(answer).startsWith("HTTP/1.1 408"),
                            answer -> assertThat(answer).startsWith("HTTP/1.1 401"));
        }
    }

    @Test
    void a_request_that_stops_among_its_headers_is_ended_as_soon() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Door.port())) {
            socket.getOutputStream().write("GET /sign-in HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout(MUCH_LESS_THAN_THE_SERVERS_OWN_LIMIT);

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void a_form_without_a_length_is_refused() throws Exception {
        var written = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n" + Raw.FORM
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Door.port())) {
            socket.getOutputStream().write(written.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 411");
        }
    }

    @Test
    void a_form_larger_than_any_page_sends_is_refused() throws Exception {
        var answer =
                Raw.post("/sign-in", "username=" + "x".repeat(70_000), Raw.FORM).send(Door.port());

        assertThat(answer.status()).isEqualTo(413);
    }

    /** Sends all but the last hundreds of bytes at once, and these one by one. */
    private static final class Slow implements AutoCloseable {
        private static final int HELD_BACK = 800;
        private static final int PAUSE_IN_MILLISECONDS = 50;

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), Door.port());
        private final byte[] octets;
        private int sent;

        Slow(Raw request) throws IOException {
            octets = request.written().getBytes(StandardCharsets.ISO_8859_1);
            sent = Math.max(1, octets.length - HELD_BACK);
            socket.getOutputStream().write(octets, 0, sent);
            socket.setSoTimeout(PAUSE_IN_MILLISECONDS);
        }

        /** @return what was answered until the connection was closed */
        String untilItIsEnded() throws IOException {
            var answer = new StringBuilder();
            while (sent < octets.length) {
                try {
                    var octet = socket.getInputStream().read();
                    if (octet < 0) {
                        return answer.toString();
                    }
                    answer.append((char) octet);
                } catch (SocketTimeoutException _) {
                    sendOneMore();
                } catch (IOException _) {
                    return answer.toString();
                }
            }
            throw new IOException("The service waited for the whole request");
        }

        /** Reading shows that the service has closed. */
        private void sendOneMore() {
            try {
                socket.getOutputStream().write(octets[sent++]);
            } catch (IOException _) {
                sent = Math.min(sent, octets.length - 1);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
