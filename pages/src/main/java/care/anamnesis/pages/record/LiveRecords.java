package care.anamnesis.pages.record;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.http.Refusals;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of clients, each notified when the client's record grows. Their number is limited, they end with the
 * session in which they were opened, and all end before the server waits for its last answers.
 */
@Component
class LiveRecords implements SmartLifecycle, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRecords.class);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Set<Onlooker> onlookers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-records").daemon().factory());
    private final Executor senders = Thread.ofVirtual().name("live-records-sender")::start;
    private final EventLog log;
    private final LogNews news;
    private final ObjectProvider<OpenSessions> sessions;
    private final Duration beat;
    private final int most;
    private final int mostOfOne;
    private final AtomicLong admitted = new AtomicLong();
    private volatile @Nullable ScheduledFuture<?> beating;

    /**
     * @param most how many pages may be open on this node
     * @param mostOfOne how many of them by one person, before the oldest one is closed
     */
    LiveRecords(
            EventLog log,
            EventStore store,
            ObjectProvider<OpenSessions> sessions,
            @Value("${anamnesis.live.beat:15s}") Duration beat,
            @Value("${anamnesis.live.most:1000}") int most,
            @Value("${anamnesis.live.most-of-one:12}") int mostOfOne) {
        this.log = log;
        this.news = new LogNews(store, this::run, this::tell, () -> endAll(_ -> true));
        this.sessions = sessions;
        this.beat = beat;
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /**
     * Sends the version of the record first, and then each following one.
     *
     * @param session with which it ends, null for a caller who has none
     */
    SseEmitter watch(ReadScope scope, UUID clientId, @Nullable String session) {
        var stream = clientId.toString();
        if (log.lastVersion(stream) == 0) {
            throw Refusals.unknownClient();
        }
        var line = new SseEmitter(LONGEST.toMillis());
        var onlooker =
                new Onlooker(admitted.incrementAndGet(), stream, scope.reader().id(), session, line, senders);
        admit(onlooker);
        line.onCompletion(() -> left(onlooker));
        line.onTimeout(line::complete);
        line.onError(_ -> left(onlooker));
        run(() -> begin(onlooker));
        return line;
    }

    /** Subscribes before reading the version, so that nothing is missed in between. */
    private void begin(Onlooker onlooker) {
        try {
            news.begin();
            var stream = onlooker.clientId();
            onlooker.tell(new News(log.lastVersion(stream), log.lastPosition(stream, Long.MAX_VALUE)));
        } catch (RuntimeException _) {
            onlooker.end(); // the page asks again
        }
    }

    /** Of one person the newest pages stay: the others may have been left already. */
    private synchronized void admit(Onlooker onlooker) {
        if (!isRunning() || onlookers.size() >= most) {
            throw Refusals.tooManyLooking();
        }
        onlookers.add(onlooker);
        var ofThisPerson = onlookers.stream()
                .filter(other -> other.person().equals(onlooker.person()))
                .sorted(Comparator.comparingLong(Onlooker::number))
                .toList();
        ofThisPerson.subList(0, Math.max(0, ofThisPerson.size() - mostOfOne)).forEach(Onlooker::retire);
    }

    /** What is written into the record of a person may end what she sees: her pages have to ask again. */
    private void tell(String stream, News told) {
        endAll(onlooker -> onlooker.person().equals(stream));
        onlookers.stream()
                .filter(onlooker -> onlooker.clientId().equals(stream))
                .forEach(onlooker -> onlooker.tell(told));
    }

    private void left(Onlooker onlooker) {
        onlooker.end();
        onlookers.remove(onlooker);
        if (onlookers.isEmpty()) {
            run(this::rest);
        }
    }

    private void rest() {
        if (onlookers.isEmpty()) {
            news.end();
        }
    }

    void endSession(String session) {
        endAll(onlooker -> onlooker.isIn(session));
    }

    private void endAll(Predicate<Onlooker> which) {
        onlookers.stream().filter(which).forEach(this::left);
    }

    private void beat() {
        endThoseWhoseSessionHasEnded();
        onlookers.forEach(Onlooker::beat);
    }

    private void endThoseWhoseSessionHasEnded() {
        var watched = onlookers.stream()
                .map(Onlooker::session)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (watched.isEmpty()) {
            return;
        }
        sessions.ifAvailable(known -> {
            try {
                watched.removeAll(known.among(watched));
                watched.forEach(this::endSession);
            } catch (RuntimeException e) {
                LOG.warn("Nobody can say which sessions have ended; open pages stay: {}", e.getMessage());
            }
        });
    }

    int open() {
        return onlookers.size();
    }

    private void run(Runnable task) {
        if (!thread.isShutdown()) {
            thread.execute(task);
        }
    }

    @Override
    public void start() {
        beating = thread.scheduleWithFixedDelay(this::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        var beats = beating;
        beating = null;
        if (beats != null) {
            beats.cancel(false);
        }
        endAll(_ -> true);
    }

    @Override
    public boolean isRunning() {
        return beating != null;
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
