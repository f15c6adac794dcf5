package care.anamnesis.pages.record;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * An open page of one client, at the other end of a stream. News is queued without waiting; one thread at a time sends
 * it, in order, and only while there is something to send.
 */
final class Onlooker {
    /** With more than this waiting, the page is no longer listening. */
    private static final int WAITING = 256;

    private final long number;
    private final String clientId;
    private final String person;
    private final @Nullable String session;
    private final SseEmitter line;
    private final Executor senders;
    private final Queue<SseEmitter.SseEventBuilder> waiting = new ArrayDeque<>();
    private long version;
    private volatile boolean retired;
    private boolean sending;
    private boolean ended;

    /** @param number counts from the first page that was opened */
    Onlooker(long number, String clientId, String person, @Nullable String session, SseEmitter line, Executor senders) {
        this.number = number;
        this.clientId = clientId;
        this.person = person;
        this.session = session;
        this.line = line;
        this.senders = senders;
    }

    long number() {
        return number;
    }

    String clientId() {
        return clientId;
    }

    String person() {
        return person;
    }

    Optional<String> session() {
        return Optional.ofNullable(session);
    }

    boolean isIn(String someSession) {
        return someSession.equals(session);
    }

    /** Once for each version, even if it is both read and notified. */
    synchronized void tell(News news) {
        if (news.version() > version) {
            version = news.version();
            send(SseEmitter.event()
                    .name("version")
                    .data("{\"version\":%d,\"position\":%d}".formatted(news.version(), news.position())));
        }
    }

    /** Keeps the stream alive for the page and for everything in between. */
    synchronized void beat() {
        if (!sending) {
            send(SseEmitter.event().name("beat").data("{}"));
        }
    }

    /** Tells the page to stay away, and ends. */
    synchronized void retire() {
        send(SseEmitter.event().name("over").data("{}"));
        retired = true;
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            waiting.clear();
            senders.execute(line::complete);
        }
    }

    private void send(SseEmitter.SseEventBuilder event) {
        if (ended || retired) {
            return;
        }
        waiting.add(event);
        if (waiting.size() > WAITING) {
            end();
        } else if (!sending) {
            sending = true;
            senders.execute(this::sendAll);
        }
    }

    private void sendAll() {
        for (var event = next(); event != null; event = next()) {
            try {
                line.send(event);
            } catch (IOException | IllegalStateException _) {
                end(); // the browser has gone
            }
        }
        if (retired) {
            end();
        }
    }

    private synchronized SseEmitter.@Nullable SseEventBuilder next() {
        var event = waiting.poll();
        sending = event != null;
        return event;
    }
}
