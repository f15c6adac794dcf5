package care.anamnesis.query.projection;

import java.util.concurrent.atomic.AtomicLong;

/** How far an operation is. Whoever does its work hears here that the work was taken away or that the service stops. */
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

    /** Not a failure: somebody else does the work, or this node will when it runs again. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
