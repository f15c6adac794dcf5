package care.anamnesis.eventlog.witness;

import care.anamnesis.eventlog.proof.AddCheckpoint;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link Cosigner} at {@code POST /add-checkpoint}. */
public final class WitnessServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessServer.class);

    static {
        // A caller that sends or reads slowly is dropped; the server reads these once, when its first class is loaded.
        setUnlessGiven("sun.net.httpserver.maxReqTime", "10");
        setUnlessGiven("sun.net.httpserver.maxRspTime", "10");
        setUnlessGiven("jdk.httpserver.maxConnections", "200");
    }

    private final HttpServer server;
    private final Cosigner cosigner;

    private WitnessServer(HttpServer server, Cosigner cosigner) {
        this.server = server;
        this.cosigner = cosigner;
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** @param tls null to be called in plain HTTP, on this machine or behind a proxy */
    public static WitnessServer start(Cosigner cosigner, InetSocketAddress address, @Nullable SSLContext tls)
            throws IOException {
        HttpServer server;
        if (tls == null) {
            server = HttpServer.create(address, 0);
        } else {
            var secure = HttpsServer.create(address, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = secure;
        }
        var witness = new WitnessServer(server, cosigner);
        server.createContext("/", witness::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return witness;
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(AddCheckpoint.PATH)) {
                send(exchange, 404, "text/plain; charset=utf-8", "A witness answers at " + AddCheckpoint.PATH + "\n");
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                send(exchange, 405, "text/plain; charset=utf-8", "Send the checkpoint with POST\n");
            } else {
                add(exchange);
            }
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
        Answer answer;
        try {
            answer = body.length > AddCheckpoint.LONGEST ? Answer.Refused.TOO_LONG : cosigner.add(text(body));
        } catch (CharacterCodingException _) {
            answer = Answer.Refused.MALFORMED;
        } catch (IOException | RuntimeException e) {
            LOG.error("A checkpoint could not be cosigned", e);
            send(exchange, 500, "text/plain; charset=utf-8", "This witness cannot cosign at present\n");
            return;
        }
        send(exchange, answer.status(), answer.type(), answer.text());
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(1);
    }
}
