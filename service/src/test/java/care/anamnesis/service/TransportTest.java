package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TransportTest {
    private static final String HSTS = "Strict-Transport-Security";

    @Test
    void browsers_are_told_to_come_back_encrypted_and_nobody_is_told_about_other_hosts() throws Exception {
        var answer = Node.asked(Node.QUERY.at("/api/me"));

        assertThat(answer.headers().firstValue(HSTS)).hasValue("max-age=31536000");
    }

    @Test
    void a_named_proxy_is_believed() throws Exception {
        var plain = Node.asked(Node.COMMAND.at("/api/me"));
        var encrypted = Node.asked(byProxy());

        assertThat(plain.headers().firstValue(HSTS)).isEmpty();
        assertThat(encrypted.headers().firstValue(HSTS)).isPresent();
    }

    private static HttpRequest.Builder byProxy() {
        return Node.COMMAND
                .at("/api/me")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "198.51.100.7");
    }

    /** The whole of 127.0.0.0/8 is this machine, and only one address of it is named. */
    @Test
    void nobody_else_is_believed() throws Exception {
        try (var stranger = new Socket(
                InetAddress.ofLiteral("127.0.0.1"), Node.COMMAND.port(), InetAddress.ofLiteral("127.0.0.2"), 0)) {
            stranger.getOutputStream().write("""
                    GET /api/me HTTP/1.1\r
                    Host: localhost\r
                    X-Forwarded-Proto: https\r
                    Connection: close\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(stranger.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain(HSTS);
        }
    }

    @Test
    @Timeout(60)
    void a_certificate_that_is_replaced_is_used_without_a_restart() throws Exception {
        assertThat(Node.isRenewed()).isFalse();

        Node.renew();

        while (!Node.isRenewed()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(Node.asked(Node.QUERY.at("/api/me")).statusCode()).isEqualTo(401);
    }
}
