package care.anamnesis.eventlog;

import care.anamnesis.eventlog.Sight.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node has seen of the log, and whether the log still contains it. Only committed events are ever seen, so a
 * log without them has lost them. A node returns to an earlier state only when somebody has accepted the loss;
 * otherwise the doubt ends when the log contains the events again.
 */
final class Witness {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final SeenFile kept;
    private Known known;
    private @Nullable LogInDoubt doubt = LogInDoubt.notLookedAt();

    /** @param kept where this node keeps what it has seen, for its next start */
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
        return Optional.ofNullable(doubt).map(LogInDoubt::new);
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

    /** Caches are dropped before anything is decided again: they may contain lost events. */
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
        kept.write(now); // no append waits for this write
        before.filter(doubted -> doubted.why() != LogInDoubt.Why.NOT_LOOKED_AT)
                .ifPresent(_ -> LOG.warn(
                        "The log {}, and is written again from position {}",
                        finding.afterLoss() ? "goes on, its loss accepted" : "holds again what was seen",
                        finding.known().seen().position()));
    }

    void doubts(LogInDoubt.Why why, long position) {
        doubts(new LogInDoubt(why, position));
    }

    void doubts(LogInDoubt next) {
        boolean isNews;
        synchronized (this) {
            isNews = doubt == null || !next.saysTheSameAs(doubt);
            doubt = next;
        }
        if (isNews) {
            LOG.error("{}. Nothing is written", next.getMessage());
        }
        forget();
    }

    /** Runs whenever the log lacks what was seen; decisions and caches based on it must be dropped. */
    void whenInDoubt(Runnable listener) {
        listeners.add(listener);
    }

    private void forget() {
        listeners.forEach(Runnable::run);
    }
}
