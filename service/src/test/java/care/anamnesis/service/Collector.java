package care.anamnesis.service;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Takes spans as a collector does, and keeps every byte that it is sent. */
final class Collector {
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final HttpServer server;

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            received.writeBytes(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** All that the processes have sent, after they have sent what was waiting. */
    String received() {
        for (var node : Node.values()) {
            var sent = node.context().getBean(SdkTracerProvider.class).forceFlush();
            if (!sent.join(1, TimeUnit.MINUTES).isSuccess()) {
                throw new AssertionError(node + " could not send its spans");
            }
        }
        return received.toString(StandardCharsets.UTF_8);
    }
}
