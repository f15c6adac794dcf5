package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.ForgedSignature;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.Leaf;
import care.anamnesis.eventlog.proof.MissingTile;
import care.anamnesis.eventlog.proof.RightEdge;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.Tile;
import care.anamnesis.eventlog.proof.TileSource;
import care.anamnesis.eventlog.proof.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the log with what was kept of it outside its database. */
final class Comparison {
    private static final int PAGE = 1_000;

    private final TreeStore store;
    private final SigningKeys keys;

    Comparison(TreeStore store, SigningKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Why the log is not the one of which this was kept, if it is not. */
    Optional<LogInDoubt> doubt(Optional<Outside.Kept> kept) {
        var doubt = kept.flatMap(this::doubt);
        return doubt.isPresent() ? doubt : publishedDoubt(kept);
    }

    /** The newest checkpoint that the database gives to whoever asks is one of this log as well. */
    private Optional<LogInDoubt> publishedDoubt(Optional<Outside.Kept> compared) {
        int epoch = store.log().epoch();
        try {
            return store.newest(epoch)
                    .map(LogProofs.Newest::signed)
                    .filter(signed -> !compared.equals(Optional.of(new Outside.Kept(epoch, signed))))
                    .filter(signed -> !isExtended(signed))
                    .map(signed -> LogInDoubt.disproved(signed.checkpoint().size()));
        } catch (ForgedSignature | IllegalArgumentException _) {
            return Optional.of(LogInDoubt.disproved(store.head(epoch).size()));
        }
    }

    private Optional<LogInDoubt> doubt(Outside.Kept kept) {
        var log = store.log();
        var checkpoint = kept.checkpoint().checkpoint();
        var disproved = Optional.of(LogInDoubt.disproved(checkpoint.size()));
        var then = new LogId(log.ledger(), kept.epoch());
        try {
            var _ = kept.checkpoint().require(then.origin(), keys.verifiers(then));
            // what was kept before an accepted loss does not bind what came after it
            return kept.epoch() < log.epoch() || (then.equals(log) && holds(log, checkpoint))
                    ? Optional.empty()
                    : disproved;
        } catch (ForgedSignature | IllegalArgumentException | MissingTile _) {
            return disproved;
        }
    }

    /** The tree is compared as a whole, its last events also as they are stored; all events are, by {@link #firstChanged}. */
    private boolean holds(LogId log, Checkpoint checkpoint) {
        long size = checkpoint.size();
        if (size == 0) {
            return true;
        }
        if (!holdsTree(log, checkpoint)) {
            return false;
        }
        var tiles = store.tiles(log.epoch());
        long from = (size - 1) / Tile.WIDTH * Tile.WIDTH;
        var edge = RightEdge.of(from, tiles);
        var last = store.leaves(log.ledger(), from, (int) (size - from));
        last.forEach(leaf -> leaf.hashIfWellFormed().ifPresent(hash -> edge.add(hash, _ -> {})));
        return follow(last, from) && edge.size() == size && edge.root().equals(checkpoint.root());
    }

    /**
     * Reads the whole log and computes its tree anew.
     *
     * @return the first position whose event is missing, or is not the one whose leaf stands in the tree
     */
    Optional<Long> firstChanged() {
        var log = store.log();
        var head = store.head(log.epoch());
        return firstChanged(log, 0, head.size(), head);
    }

    /**
     * Reads a part of the log.
     *
     * @param from whole tiles, up to where all is well
     * @param to whole tiles, or the end of the whole: then its root is compared as well
     */
    Optional<Long> firstChanged(LogId log, long from, long to, TreeStore.Head whole) {
        var tiles = store.tiles(log.epoch());
        var edge = RightEdge.of(from, tiles);
        var wrong = new ArrayList<Tile>();
        while (edge.size() < to) {
            long after = edge.size();
            var page = store.leaves(log.ledger(), after, (int) Math.min(PAGE, to - after));
            for (var leaf : page) {
                var hash = leaf.hashIfWellFormed();
                if (leaf.position() != edge.size() + 1 || hash.isEmpty()) {
                    return Optional.of(edge.size() + 1);
                }
                edge.add(hash.get(), full -> differs(full, tiles).ifPresent(wrong::add));
            }
            if (!wrong.isEmpty()) {
                return Optional.of(firstWrong(wrong.getFirst(), tiles));
            }
            if (page.isEmpty()) {
                return Optional.of(after + 1);
            }
        }
        if (to < whole.size()) {
            return Optional.empty();
        }
        edge.partial().forEach(last -> differs(last, tiles).ifPresent(wrong::add));
        if (!wrong.isEmpty()) {
            return Optional.of(firstWrong(wrong.getFirst(), tiles));
        }
        return whole.isOf(edge) ? Optional.empty() : Optional.of(whole.size());
    }

    private static Optional<Tile> differs(Tile computed, TileSource tiles) {
        return stored(computed, tiles).filter(computed::equals).isPresent() ? Optional.empty() : Optional.of(computed);
    }

    private static Optional<Tile> stored(Tile computed, TileSource tiles) {
        int width = computed.hashes().size();
        return tiles.tile(computed.level(), computed.number(), width)
                .filter(tile -> tile.hashes().size() >= width)
                .map(tile -> tile.first(width));
    }

    /** Above the leaves the first position that the wrong hash covers. */
    private static long firstWrong(Tile computed, TileSource tiles) {
        var stored = stored(computed, tiles).map(Tile::hashes).orElse(List.of());
        int hash = 0;
        while (hash < stored.size() && stored.get(hash).equals(computed.hashes().get(hash))) {
            hash++;
        }
        return ((computed.number() * Tile.WIDTH + hash) << (computed.level() * Tile.HEIGHT)) + 1;
    }

    /**
     * Between which checkpoints that are kept outside the log was changed.
     *
     * @param kept of one epoch, the smallest first
     * @return the size of the last one that the log extends, 0 if it extends none
     */
    long lastHeld(List<SignedCheckpoint> kept) {
        var log = store.log();
        int low = 0;
        int high = kept.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holdsTree(log, kept.get(middle).checkpoint())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : kept.get(low - 1).checkpoint().size();
    }

    /**
     * @throws ForgedSignature if no key of this log has signed it
     * @throws IllegalArgumentException if it is a checkpoint of another log
     */
    boolean isExtended(SignedCheckpoint kept) {
        var log = store.log();
        var checkpoint = kept.require(log.origin(), keys.verifiers(log)).checkpoint();
        return checkpoint.size() == 0 ? checkpoint.root().equals(Hash.EMPTY) : holdsTree(log, checkpoint);
    }

    private boolean holdsTree(LogId log, Checkpoint checkpoint) {
        try {
            return store.head(log.epoch()).size() >= checkpoint.size()
                    && new Tree(checkpoint.size(), store.tiles(log.epoch()))
                            .root()
                            .equals(checkpoint.root());
        } catch (MissingTile _) {
            return false;
        }
    }

    static boolean follow(List<Leaf> leaves, long after) {
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).position() != after + i + 1) {
                return false;
            }
        }
        return true;
    }
}
