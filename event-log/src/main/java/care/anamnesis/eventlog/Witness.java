package care.anamnesis.eventlog;

import care.anamnesis.eventlog.Sight.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node has seen of the log, and whether the log still holds it. Only what was committed is ever seen, so that a log
 * without it has lost it. A sight is given up for an earlier one only when somebody has accepted the loss; otherwise the doubt
 * ends when the log holds it again.
 */
final class Witness {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final SeenFile kept;
    private Known known;
    private @Nullable Doubt doubt = new Doubt(LogInDoubt.Why.NOT_LOOKED_AT, 0);

    private record Doubt(LogInDoubt.Why why, long position) {
        LogInDoubt exception() {
            return new LogInDoubt(why, position);
        }
    }

    /** @param kept where this node keeps what it has seen, for the next time that it starts */
    Witness(SeenFile kept) {
        this.kept = kept;
        this.known = kept.read();
    }

    synchronized Known known() {
        return known;
    }

    Mark seen() {
        return known().seen();
    }

    synchronized Optional<LogInDoubt> doubt() {
        return Optional.ofNullable(doubt).map(Doubt::exception);
    }

    /** @throws LogInDoubt while nothing can be written */
    void requireCertain() {
        doubt().ifPresent(doubted -> {
            throw doubted;
        });
    }

    /** Only what this node knows to be committed. */
    synchronized void saw(Mark mark) {
        known = known.andSeen(mark);
    }

    /** What was kept in memory is forgotten before anything is decided again: it may be of the log that was lost. */
    void goesOn(Finding.GoesOn finding) {
        var before = doubt();
        if (before.isPresent() || finding.afterLoss()) {
            forget();
        }
        Known now;
        synchronized (this) {
            now = finding.afterLoss() ? finding.known() : finding.known().andSeen(known.seen());
            known = now;
            doubt = null;
        }
        kept.write(now); // no append waits for this disk
        before.filter(doubted -> doubted.why() != LogInDoubt.Why.NOT_LOOKED_AT)
                .ifPresent(_ -> LOG.warn(
                        "The log {}, and is written again from position {}",
                        finding.afterLoss() ? "goes on, its loss accepted" : "holds again what was seen",
                        finding.known().seen().position()));
    }

    void doubts(LogInDoubt.Why why, long position) {
        var next = new Doubt(why, position);
        boolean isNews;
        synchronized (this) {
            isNews = !next.equals(doubt);
            doubt = next;
        }
        if (isNews) {
            LOG.error("{}. Nothing is written", next.exception().getMessage());
        }
        forget();
    }

    /** Runs whenever the log is found to lack what was seen; what was decided or kept on its word is to be forgotten. */
    void whenInDoubt(Runnable listener) {
        listeners.add(listener);
    }

    private void forget() {
        listeners.forEach(Runnable::run);
    }
}
