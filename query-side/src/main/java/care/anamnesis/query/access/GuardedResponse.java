package care.anamnesis.query.access;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Releases nothing of an answer before a guard has agreed to its status. If the guard refuses, the answer is dropped
 * and replaced by a problem (RFC 9457).
 */
final class GuardedResponse extends HttpServletResponseWrapper {
    private final IntFunction<HttpStatus> guard;
    private @Nullable Boolean open;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    /** @param guard gets the status of the answer, and returns {@code OK} or the status to answer instead */
    GuardedResponse(HttpServletResponse response, IntFunction<HttpStatus> guard) {
        super(response);
        this.guard = guard;
    }

    /** Asks the guard, once. */
    synchronized boolean isOpen() throws IOException {
        return isOpenFor(getStatus());
    }

    private synchronized boolean isOpenFor(int status) throws IOException {
        if (open == null) {
            var answer = guard.apply(status);
            open = answer == HttpStatus.OK;
            if (!open) {
                holdBack(answer);
            }
        }
        return open;
    }

    private void holdBack(HttpStatus status) throws IOException {
        super.reset();
        super.setStatus(status.value());
        super.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        super.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            super.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        super.getOutputStream().write(problem(status).getBytes(StandardCharsets.UTF_8));
        super.flushBuffer();
    }

    private static String problem(HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE ? """
                {"type":"urn:anamnesis:problem:access-log-unavailable","title":"Service Unavailable","status":503,\
                "detail":"Nothing is shown that cannot be logged, and the log cannot be written now. Ask again."}""" : """
                {"type":"urn:anamnesis:problem:defect","title":"%s","status":%d,\
                "detail":"The question could not be answered."}""".formatted(status.getReasonPhrase(), status.value());
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new GuardedStream(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new GuardedWriter(super.getWriter()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isOpen()) {
            super.flushBuffer();
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (isOpenFor(status)) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (isOpenFor(status)) {
            super.sendError(status, message);
        }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (isOpenFor(SC_FOUND)) {
            super.sendRedirect(location);
        }
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (isOpenFor(status)) {
            super.sendRedirect(location, status, clearBuffer);
        }
    }

    @Override
    public void reset() {
        if (!isHeldBack()) {
            super.reset();
        }
    }

    @Override
    public void resetBuffer() {
        if (!isHeldBack()) {
            super.resetBuffer();
        }
    }

    @Override
    public void setStatus(int status) {
        if (!isHeldBack()) {
            super.setStatus(status);
        }
    }

    private synchronized boolean isHeldBack() {
        return Boolean.FALSE.equals(open);
    }

    private final class GuardedStream extends ServletOutputStream {
        private final ServletOutputStream target;

        GuardedStream(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int octet) throws IOException {
            if (isOpen()) {
                target.write(octet);
            }
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            if (isOpen()) {
                target.write(octets, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (isOpen()) {
                target.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (isOpen()) {
                target.close();
            }
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }
    }

    private final class GuardedWriter extends Writer {
        private final PrintWriter target;

        GuardedWriter(PrintWriter target) {
            this.target = target;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            if (isOpen()) {
                target.write(characters, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (isOpen()) {
                target.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (isOpen()) {
                target.close();
            }
        }
    }
}
