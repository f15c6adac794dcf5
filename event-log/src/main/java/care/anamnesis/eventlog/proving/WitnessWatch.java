package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.KeptOutside;
import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proving.WitnessStanding.Said;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets nothing be written when a witness has seen another history, or too few have seen this one for too long. The node
 * that signs asks them each second, on a thread of its own, so that a slow one does not delay the signing; every node asks
 * them before it writes on a server for the first time.
 */
final class WitnessWatch implements KeptOutside, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessWatch.class);

    private final Policy policy;
    private final TreeStore tree;
    private final WitnessStore store;
    private final Witnessing witnessing;
    private final BooleanSupplier integrates;
    private final Clock clock;
    private final Duration patience;
    private final EachSecond rounds = new EachSecond(
            "event-log-witnessing",
            () -> {
                round();
                return false;
            },
            () -> {},
            LOG,
            "What the witnesses say cannot be kept at present");
    private @Nullable String asked;
    private volatile Standing standing = new Standing(0, null, List.of(), Optional.empty());

    /**
     * @param size of the newest checkpoint that enough witnesses have cosigned
     * @param since when more has been signed, null if nothing has
     * @param contradiction what a witness has seen that this log does not hold
     */
    private record Standing(
            long size, @Nullable Instant since, List<WitnessStanding> all, Optional<LogInDoubt> contradiction) {
        String missing() {
            return all.stream()
                    .filter(witness -> witness.missingSince() != null)
                    .map(WitnessStanding::sentence)
                    .collect(Collectors.joining(", "));
        }
    }

    /** @param integrates whether this node signs now, and therefore asks */
    WitnessWatch(
            Policy policy,
            TreeStore tree,
            WitnessStore store,
            Witnessing witnessing,
            BooleanSupplier integrates,
            Clock clock,
            Duration patience) {
        this.policy = policy;
        this.tree = tree;
        this.store = store;
        this.witnessing = witnessing;
        this.integrates = integrates;
        this.clock = clock;
        this.patience = patience;
    }

    WitnessWatch start() {
        rounds.start();
        return this;
    }

    @Override
    public synchronized Optional<LogInDoubt> doubt(String server) {
        if (!server.equals(asked)) {
            if (isUnsigned()) {
                return Optional.of(LogInDoubt.notLookedAt());
            }
            askBefore(server);
        }
        var now = standing;
        if (now.contradiction().isPresent()) {
            return now.contradiction();
        }
        var since = now.since();
        return since != null && Duration.between(since, clock.instant()).compareTo(patience) > 0
                ? Optional.of(LogInDoubt.unwitnessed(now.size(), since, now.missing()))
                : Optional.empty();
    }

    /** How each witness of the policy stands now. */
    List<WitnessStanding> witnesses() {
        int epoch = tree.log().epoch();
        return policy.witnesses().stream()
                .map(witness -> WitnessStanding.of(witness, epoch, store))
                .toList();
    }

    /** There is nothing to ask about yet, and what proves the log may have been removed: the integrator signs it first. */
    private boolean isUnsigned() {
        return tree.newest(tree.log().epoch()).isEmpty() && tree.lastPosition() > 0;
    }

    /** A witness that is away now has as long as otherwise. */
    private void askBefore(String server) {
        try {
            witnessing.round(true);
        } catch (IOException e) {
            rounds.tell(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        standing = read();
        asked = server;
    }

    void round() throws IOException, InterruptedException {
        if (integrates.getAsBoolean()) {
            witnessing.round(false);
        }
        standing = read();
    }

    private Standing read() {
        int epoch = tree.log().epoch();
        var all = witnesses();
        long size = policy.demandsWitnesses()
                ? store.newest(epoch, policy)
                        .map(one -> one.signed().checkpoint().size())
                        .orElse(0L)
                : Long.MAX_VALUE;
        return new Standing(
                size,
                store.signedAfter(epoch, size).orElse(null),
                all,
                all.stream()
                        .filter(witness -> witness.said() == Said.CONTRADICTS)
                        .max(Comparator.comparingLong(WitnessStanding::saidOf))
                        .map(witness -> LogInDoubt.contradicted(witness.saidOf(), witness.name())));
    }

    @Override
    public void close() {
        rounds.close();
        witnessing.close();
    }
}
