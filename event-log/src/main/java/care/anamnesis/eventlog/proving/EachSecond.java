package care.anamnesis.eventlog.proving;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Something that is done each second on a thread of its own, until it is closed. Whatever goes wrong is tried again. */
final class EachSecond implements AutoCloseable {
    private static final Duration EACH = Duration.ofSeconds(1);

    private final Round round;
    private final Runnable afterwards;
    private final Logger log;
    private final String sentence;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread thread;
    private @Nullable String trouble;
    private volatile boolean closed;

    @FunctionalInterface
    interface Round {
        /** @return whether there is more to do at once */
        boolean run() throws IOException, SQLException, InterruptedException;
    }

    /**
     * @param afterwards done after a round that went wrong, and at the end
     * @param sentence what a round that went wrong means, for the log of the service
     */
    EachSecond(String name, Round round, Runnable afterwards, Logger log, String sentence) {
        this.round = round;
        this.afterwards = afterwards;
        this.log = log;
        this.sentence = sentence;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Does not wait for the next second: somebody waits for what the next round does. */
    void soon() {
        wanted.release();
    }

    private void run() {
        while (!closed) {
            boolean hasMore = false;
            try {
                hasMore = round.run();
                trouble = null;
            } catch (IOException | SQLException | RuntimeException e) {
                tell(e);
                afterwards.run();
            } catch (InterruptedException _) {
                closed = true;
            }
            if (!hasMore && !closed) {
                pause();
            }
        }
        afterwards.run();
    }

    /** The same trouble once, and not each second. */
    void tell(Exception e) {
        if (!closed && !e.toString().equals(trouble)) {
            trouble = e.toString();
            log.warn("{}: {}", sentence, trouble);
        }
    }

    private void pause() {
        try {
            if (wanted.tryAcquire(EACH.toMillis(), TimeUnit.MILLISECONDS)) {
                wanted.drainPermits();
            }
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(EACH.toMillis()); // returns at once if it was never started
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
