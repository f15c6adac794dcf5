package care.anamnesis.standalone.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.client.RestClient;

/** Listens as the service does and keeps what it was sent. */
final class PracticeService implements AutoCloseable {
    static final String CARE_PLAN = """
            {"name":"Daniel Whitmore","dateOfBirth":"1979-04-02","episodes":[{"statedGoal":"To exercise."}]}""";

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int refusedFrom = Integer.MAX_VALUE;

    record Received(String method, String path, String authorization, String idempotencyKey, String position) {}

    PracticeService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    void refuseFrom(int command) {
        refusedFrom = command;
    }

    int port() {
        return server.getAddress().getPort();
    }

    StoryTeller teller() {
        return new StoryTeller(RestClient.builder(), "http://127.0.0.1:" + port(), "demo");
    }

    List<Received> received() {
        return received;
    }

    List<String> keys() {
        return received.stream()
                .filter(request -> request.method().equals("POST"))
                .map(Received::idempotencyKey)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    header(exchange, "Authorization"),
                    header(exchange, "Idempotency-Key"),
                    header(exchange, "Anamnesis-Position")));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Anamnesis-Position", Integer.toString(received.size()));
            var body = CARE_PLAN.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(received.size() < refusedFrom ? 200 : 409, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
