package care.anamnesis.eventlog;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A proxy between a client and PostgreSQL. It forwards a request that contains the given word and closes the connection
 * as soon as the server answers, which is after its commit: the client never learns the outcome.
 */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final String word;
    private final AtomicInteger cuts = new AtomicInteger();

    CuttingProxy(int server, String word) throws IOException {
        this.server = server;
        this.word = word;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var line = new Line(door.accept(), new Socket(InetAddress.getLoopbackAddress(), server));
                Thread.ofVirtual().start(line::forward);
                Thread.ofVirtual().start(line::answer);
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One connection, and whether the next answer on it is to be lost. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean doomed;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void forward() {
            pass(client, server, request -> {
                doomed |= request.contains(word);
                return true;
            });
        }

        void answer() {
            pass(server, client, answer -> {
                if (doomed) {
                    cuts.incrementAndGet();
                }
                return !doomed;
            });
        }

        private void pass(Socket from, Socket to, Predicate<String> goesThrough) {
            var buffer = new byte[1 << 16];
            try (from;
                    to) {
                int length = from.getInputStream().read(buffer);
                while (length >= 0 && goesThrough.test(new String(buffer, 0, length, StandardCharsets.ISO_8859_1))) {
                    to.getOutputStream().write(buffer, 0, length);
                    length = from.getInputStream().read(buffer);
                }
            } catch (IOException e) {
                // one side has hung up, and so does the other
            }
        }
    }
}
