package care.anamnesis.eventlog;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node has seen of the log, and whether the log still holds it. Only what was committed is ever seen, so that a log
 * without it has lost it. A sight is never given up for an earlier one: the doubt ends when the log holds it again.
 */
final class Witness {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final AtomicReference<Mark> seen = new AtomicReference<>(Mark.NONE);
    private final AtomicReference<Mark> missing = new AtomicReference<>(Mark.NONE);
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    Mark seen() {
        return seen.get();
    }

    void saw(Mark mark) {
        seen.accumulateAndGet(mark, (known, next) -> next.isBeyond(known) ? next : known);
    }

    /** The log holds this, which was seen before. */
    void holds(Mark mark) {
        var doubted = missing.get();
        if (!doubted.equals(Mark.NONE) && !doubted.isBeyond(mark) && missing.compareAndSet(doubted, Mark.NONE)) {
            LOG.info("The log holds position {} again, and is written again", mark.position());
        }
    }

    /** The log lacks this, which was seen before. */
    void lacks(Mark mark) {
        if (missing.getAndSet(mark).equals(Mark.NONE)) {
            LOG.error(
                    "{}. Nothing is written",
                    LogInDoubt.lacking(mark.position()).getMessage());
        }
        listeners.forEach(Runnable::run);
    }

    Optional<LogInDoubt> doubt() {
        var mark = missing.get();
        return mark.equals(Mark.NONE) ? Optional.empty() : Optional.of(LogInDoubt.lacking(mark.position()));
    }

    /** Runs whenever the log is found to lack what was seen; what was decided or kept on its word is to be forgotten. */
    void whenInDoubt(Runnable listener) {
        listeners.add(listener);
    }
}
