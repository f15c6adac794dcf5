package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.KeptOutside;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.proof.EntryBundle;
import care.anamnesis.eventlog.proof.Leaf;
import care.anamnesis.eventlog.proof.MissingTile;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.Tile;
import care.anamnesis.eventlog.proof.TileAddress;
import care.anamnesis.eventlog.proof.TlogProof;
import care.anamnesis.eventlog.proof.Tree;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves that nothing in the log was changed or removed: grows its tree, signs checkpoints, keeps them outside the database,
 * and gives to whoever asks what they need to verify it themselves.
 */
public final class LogProofs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogProofs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int COMPARED_AT_ONCE = 64 * Tile.WIDTH;
    private static final Duration STEP = Duration.ofMillis(20);

    private final TreeStore store;
    private final SigningKeys keys;
    private final KeptOutside keptOutside;
    private final Comparison comparison;
    private final Outside outside;
    private final Proving proving;
    private final Policy policy;
    private final WitnessStore cosigned;
    private final WitnessWatch witnesses;

    private LogProofs(
            TreeStore store,
            SigningKeys keys,
            KeptOutside keptOutside,
            Comparison comparison,
            Outside outside,
            Proving proving,
            Policy policy,
            WitnessStore cosigned,
            WitnessWatch witnesses) {
        this.store = store;
        this.keys = keys;
        this.keptOutside = keptOutside;
        this.comparison = comparison;
        this.outside = outside;
        this.proving = proving;
        this.policy = policy;
        this.cosigned = cosigned;
        this.witnesses = witnesses;
    }

    /**
     * @param dataSource with two connections: one is held for as long as this node integrates
     * @param directory outside the database; null to keep nothing there, and then nobody notices what its owner changes
     * @param policy which witnesses must cosign what is signed
     * @param keptWithin after so long without anything kept outside, or cosigned as the policy demands, nothing more is
     *     written
     */
    public static LogProofs of(
            DataSource dataSource,
            ServiceSecrets secrets,
            @Nullable Path directory,
            Policy policy,
            Duration keptWithin,
            Clock clock) {
        if (directory == null && !policy.demandsWitnesses()) {
            LOG.warn("Nothing is kept of the log outside its database, so its owner could change it unnoticed:"
                    + " name a directory on another volume in anamnesis.proof.outside");
        }
        var store = new TreeStore(dataSource);
        var keys = new SigningKeys(secrets);
        for (var key : keys.verifiers(store.log())) {
            LOG.info(
                    "The log is signed with the key {} (fingerprint {}): print it, or keep it where nobody can change"
                            + " it who works with the database",
                    key,
                    key.fingerprint());
        }
        var outside = directory == null ? new OnlyInside(store) : new OutsideDirectory(directory, clock);
        var comparison = new Comparison(store, keys);
        var watch = new OutsideWatch(comparison, outside, clock, keptWithin);
        var integrator = new Integrator(store, keys, outside, comparison);
        var proving = new Proving(dataSource, store, integrator, comparison, outside, watch, clock).start();
        var cosigned = new WitnessStore(dataSource);
        var witnesses = new WitnessWatch(
                policy,
                store,
                cosigned,
                new Witnessing(policy, store, cosigned, outside, clock),
                proving::integrates,
                clock,
                keptWithin);
        KeptOutside all = watch;
        if (!policy.witnesses().isEmpty()) {
            witnesses.start();
            all = server -> watch.doubt(server).or(() -> witnesses.doubt(server));
        }
        return new LogProofs(store, keys, all, comparison, outside, proving, policy, cosigned, witnesses);
    }

    /** The keys that sign the log of this database, without a service. */
    public static List<VerifierKey> verifiers(DataSource dataSource, ServiceSecrets secrets) {
        return new SigningKeys(secrets).verifiers(new TreeStore(dataSource).log());
    }

    /** Whether the log may be written. */
    public KeptOutside keptOutside() {
        return keptOutside;
    }

    /** @param signedAt by the database's clock */
    public record Newest(SignedCheckpoint signed, Instant signedAt) {}

    /**
     * The newest checkpoint that enough witnesses have cosigned, as the policy demands; what is signed after it has not been
     * published yet. Empty until there is one.
     */
    public Optional<Newest> newest() {
        int epoch = store.log().epoch();
        if (policy.demandsWitnesses()) {
            return cosigned.newest(epoch, policy);
        }
        var signed = store.newest(epoch);
        return cosigned.newest(epoch, policy)
                .filter(one -> signed.map(Newest::signed)
                        .map(SignedCheckpoint::checkpoint)
                        .equals(Optional.of(one.signed().checkpoint())))
                .or(() -> signed);
    }

    /** Whose signatures count, as whoever verifies needs it. */
    public Policy policy() {
        return policy.publishedFor(verifiers());
    }

    /** How each witness of the policy stands to the log. */
    public List<WitnessStanding> witnesses() {
        return witnesses.witnesses();
    }

    /** Whether checkpoints are kept outside the database as well. */
    public boolean areKeptOutside() {
        return outside instanceof OutsideDirectory;
    }

    /** By how much the log lags behind what was kept outside, if it does not extend that and the place can be read. */
    public Optional<Behind> behind() {
        try {
            var newest = outside.newest();
            if (!areKeptOutside()
                    || newest.isEmpty()
                    || comparison.doubt(newest).isEmpty()) {
                return Optional.empty();
            }
            long kept = newest.get().checkpoint().checkpoint().size();
            long held = comparison.lastHeld(outside.all(store.log().epoch()));
            return Optional.of(new Behind(
                    kept,
                    held,
                    Math.max(0, kept - store.lastPosition()),
                    store.recordedAt(held).orElse(null)));
        } catch (IOException e) {
            LOG.warn("What is kept of the log outside its database cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    /**
     * Whether the log still begins with what somebody has kept a checkpoint of.
     *
     * @throws care.anamnesis.eventlog.proof.ForgedSignature if no key of this log has signed it
     * @throws IllegalArgumentException if it is a checkpoint of another log
     */
    public boolean isExtended(SignedCheckpoint kept) {
        return comparison.isExtended(kept);
    }

    /**
     * How far the events, as they are stored now, have been compared with the tree of a checkpoint.
     *
     * @param to how many of them, from the first on
     * @param size how many the checkpoint covers
     * @param firstWrong the first position whose event is missing, or is not the one in the tree
     */
    public record Compared(long to, long size, Optional<Long> firstWrong) {
        public boolean isComplete() {
            return to == size || firstWrong.isPresent();
        }
    }

    /**
     * Compares the next events, as many as are read in a second.
     *
     * @param from how many have been compared: none, or what the step before answered
     * @param size of a checkpoint of this log
     * @throws IllegalArgumentException if it is not
     */
    public Compared compare(long from, long size) {
        var log = store.log();
        var checkpoint = store.signed(log.epoch(), size)
                .map(signed -> signed.require(log.origin(), keys.verifiers(log)).checkpoint())
                .orElseThrow(() -> new IllegalArgumentException("No checkpoint has this size"));
        if (from < 0 || from >= size || from % Tile.WIDTH != 0) {
            throw new IllegalArgumentException("No step begins there");
        }
        long to = Math.min(size, from + COMPARED_AT_ONCE);
        try {
            return new Compared(
                    to,
                    size,
                    comparison.firstChanged(
                            log,
                            from,
                            to,
                            new TreeStore.Head(size, checkpoint.root().toString())));
        } catch (MissingTile _) {
            return new Compared(to, size, Optional.of(from + 1));
        }
    }

    /** The keys that sign this log's checkpoints, the one in use first; to be printed, and kept by whoever verifies. */
    public List<VerifierKey> verifiers() {
        return keys.verifiers(store.log());
    }

    /**
     * What proves that the event at this position is in the log.
     *
     * @return empty while no checkpoint covers it
     */
    public Optional<TlogProof> proof(long position) {
        return newest().map(Newest::signed)
                .filter(signed ->
                        position > 0 && position <= signed.checkpoint().size())
                .map(signed -> TlogProof.of(position - 1, tree(signed), signed));
    }

    /**
     * What proves that these events, which somebody may read, are in the log.
     *
     * @return those that the newest checkpoint covers; empty while there is none
     * @throws care.anamnesis.eventlog.proof.MissingTile if the tree is not whole
     */
    public Optional<ProvedEvents> proofs(Collection<StoredEvent> events) {
        return newest().map(Newest::signed).map(signed -> {
            var tree = tree(signed);
            var log = store.log();
            return new ProvedEvents(
                    policy.publishedFor(keys.verifiers(log)),
                    signed,
                    store
                            .stored(
                                    log.ledger(),
                                    events.stream().map(StoredEvent::position).toList())
                            .stream()
                            .filter(stored -> stored.leaf().position()
                                    <= signed.checkpoint().size())
                            .map(stored -> ProvedEvents.Proved.of(
                                    stored, tree.inclusion(stored.leaf().position() - 1)))
                            .toList());
        });
    }

    /** Waits until a checkpoint covers this position, but no longer than a person would. */
    public void awaitCheckpoint(long position) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        proving.signsSoon();
        while (signedUpTo() < position && System.nanoTime() < end) {
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long signedUpTo() {
        return newest().map(one -> one.signed().checkpoint().size()).orElse(0L);
    }

    /** The event at this position as an entry of the tree. */
    public Optional<Leaf> leaf(long position) {
        return store.leaves(store.log().ledger(), position - 1, 1).stream()
                .filter(leaf -> leaf.position() == position)
                .findFirst();
    }

    /** A tile or an entry bundle, as C2SP tlog-tiles has it; empty if no signed tree has it. */
    public Optional<byte[]> resource(TileAddress address) {
        var log = store.log();
        if (Tile.width(Math.max(address.level(), 0), address.number(), signedUpTo()) < address.width()) {
            return Optional.empty();
        }
        return address.level() == TileAddress.ENTRIES
                ? Optional.of(bundle(log, address))
                : store.tiles(log.epoch())
                        .tile(address.level(), address.number(), address.width())
                        .map(tile -> tile.first(address.width()).bytes());
    }

    private byte[] bundle(LogId log, TileAddress address) {
        return EntryBundle.write(store.leaves(log.ledger(), address.number() * Tile.WIDTH, address.width()).stream()
                .map(Leaf::bytes)
                .toList());
    }

    private Tree tree(SignedCheckpoint signed) {
        return new Tree(signed.checkpoint().size(), store.tiles(store.log().epoch()));
    }

    @Override
    public void close() {
        witnesses.close();
        proving.close();
    }
}
