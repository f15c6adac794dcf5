package care.anamnesis.pages.record;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log from its present end, whichever node writes, and only while there are readers. Woken by the log;
 * everything happens on one thread.
 */
final class LogNews {
    private static final Logger LOG = LoggerFactory.getLogger(LogNews.class);

    private final EventStore store;
    private final Executor thread;
    private final BiConsumer<String, News> reader;
    private final Runnable failed;
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;

    /**
     * @param thread runs one task after the other
     * @param failed is called when reading the log has failed, so that something may have been missed
     */
    LogNews(EventStore store, Executor thread, BiConsumer<String, News> reader, Runnable failed) {
        this.store = store;
        this.thread = thread;
        this.reader = reader;
        this.failed = failed;
    }

    /** Later events of the log are reported. */
    void begin() {
        if (stream == null) {
            stream = store.openStream(store.createHeadToken());
            stream.setOnAvailableCallback(() -> thread.execute(this::read));
            read();
        }
    }

    void end() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    private void read() {
        try {
            while (stream != null && stream.hasNextAvailable()) {
                if (stream.nextAvailable() instanceof DomainEventMessage<?> event) {
                    reader.accept(event.getAggregateIdentifier(), news(event));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            end();
        } catch (RuntimeException e) {
            LOG.warn("The log cannot be read on; open pages are told to ask again: {}", e.getMessage());
            end();
            failed.run();
        }
    }

    private static News news(DomainEventMessage<?> event) {
        var token = ((TrackedEventMessage<?>) event).trackingToken();
        return new News(event.getSequenceNumber() + 1, token.position().orElseThrow());
    }
}
