package care.anamnesis.service.refusal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one connection. The server's own limits restart with each byte; here the time runs from the first
 * byte of a request to its last, headers and body, including the unread rest of a body.
 */
final class TimedRequests extends Http11Processor {
    private static final int MOST_LEFT_UNREAD = 512 * 1024;

    private final long within;
    private @Nullable SocketWrapperBase<?> connection;
    private long began;

    private TimedRequests(TimedHttp http, Adapter adapter) {
        super(http, adapter);
        within = http.arrivesWithin().toNanos();
        request.setInputBuffer(new TimedBody(request.getInputBuffer()));
    }

    static TimedRequests of(TimedHttp http) {
        var finishing = new Finishing(http.getAdapter());
        var requests = new TimedRequests(http, finishing);
        finishing.requests = requests;
        return requests;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        if (!Objects.equals(connection, socket)) {
            connection = socket;
            began = System.nanoTime();
        }
        var state = super.service(socket);
        if (state == SocketState.LONG && !isAsync()) {
            return left().isPositive() ? state : SocketState.CLOSED;
        }
        connection = null;
        return state;
    }

    private Duration left() {
        return Duration.ofNanos(within - (System.nanoTime() - began));
    }

    /** The answer has been sent. A caller who is still sending would miss it if the connection were closed at once. */
    private void readTheRest() {
        var unread = new Unread();
        var octets = 0L;
        try {
            while (!isRequestBodyFullyRead() && octets < MOST_LEFT_UNREAD) {
                var read = request.doRead(unread);
                if (read < 0) {
                    break;
                }
                octets += read;
            }
        } catch (IOException _) {
            // too late, or gone
        }
        if (!isRequestBodyFullyRead()) {
            action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
        began = System.nanoTime();
    }

    private final class TimedBody implements InputBuffer {
        private final InputBuffer body;

        TimedBody(InputBuffer body) {
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (isRequestBodyFullyRead()) {
                return body.doRead(handler);
            }
            var left = left();
            if (!left.isPositive()) {
                throw new ArrivedTooLate();
            }
            var socket = requireNonNull(getSocketWrapper());
            var usual = socket.getReadTimeout();
            socket.setReadTimeout(Math.max(1, left.toMillis()));
            try {
                return body.doRead(handler);
            } catch (IOException failure) {
                throw left().isPositive() ? failure : new ArrivedTooLate();
            } finally {
                socket.setReadTimeout(usual);
            }
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    /** Discards the rest. */
    private static final class Unread implements ApplicationBufferHandler {
        private ByteBuffer octets = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            octets = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return octets;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }

    private static final class Finishing implements Adapter {
        private final Adapter application;
        private @Nullable TimedRequests requests;

        Finishing(Adapter application) {
            this.application = application;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            application.service(request, response);
            var connection = requireNonNull(requests);
            if (!connection.isAsync()) {
                connection.readTheRest();
            }
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return application.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
            return application.asyncDispatch(request, response, event);
        }

        @Override
        public void log(Request request, Response response, long time) {
            application.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            application.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return application.getDomain();
        }
    }
}
