package care.anamnesis.query.projection;

import java.util.concurrent.atomic.AtomicLong;

/** The progress of an operation. Its worker learns here that it has lost the work or that the service is stopping. */
final class Progress {
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private volatile boolean stopped;

    /** @throws Stopped when the work is to end here */
    void goOn(int moreEvents, int moreRows) {
        events.addAndGet(moreEvents);
        rows.addAndGet(moreRows);
        if (stopped) {
            throw new Stopped();
        }
    }

    void stop() {
        stopped = true;
    }

    long events() {
        return events.get();
    }

    long rows() {
        return rows.get();
    }

    /** Not a failure: another node does the work, or this one will after its next start. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
