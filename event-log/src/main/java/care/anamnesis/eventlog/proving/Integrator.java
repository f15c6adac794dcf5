package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.MissingTile;
import care.anamnesis.eventlog.proof.RightEdge;
import care.anamnesis.eventlog.proof.Tile;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Lets the tree follow the log, signs it, and keeps what it has signed outside. Before each signature it reads what is kept
 * outside, and computes again, from events as they are stored now, all that the tree has grown by since.
 */
final class Integrator {
    private static final int PAGE = 1_000;

    /** After so many events a checkpoint is signed, even while more come. */
    private static final int ROUND = 50_000;

    private final TreeStore store;
    private final SigningKeys keys;
    private final Outside outside;
    private final Comparison comparison;
    private @Nullable Settled settled;

    /** The last round that found nothing to add: while all of this is the same, there is nothing to compare. */
    private record Settled(LogId log, Outside.Kept kept, TreeStore.Head head, long lastPosition) {
        boolean isComplete() {
            return kept.epoch() == log.epoch()
                    && kept.checkpoint().checkpoint().size() == lastPosition
                    && head.size() == lastPosition;
        }
    }

    Integrator(TreeStore store, SigningKeys keys, Outside outside, Comparison comparison) {
        this.store = store;
        this.keys = keys;
        this.outside = outside;
        this.comparison = comparison;
    }

    /** How one round ended. */
    sealed interface Round {
        /** @param size of the log that is now signed and kept outside */
        record Kept(long size, boolean hasMore) implements Round {}

        record InDoubt(LogInDoubt doubt) implements Round {}

        /** Another integrator was faster; nothing was signed. */
        record Overtaken() implements Round {}
    }

    /** @throws IOException if what is outside cannot be read or written */
    Round round() throws IOException {
        var log = store.log();
        var newest = outside.newest();
        var standing = newest.map(kept -> new Settled(log, kept, store.head(log.epoch()), store.lastPosition()));
        if (standing.isPresent() && standing.get().equals(settled)) {
            return new Round.Kept(standing.get().lastPosition(), false);
        }
        settled = null;
        var doubt = comparison.doubt(newest);
        if (doubt.isPresent()) {
            return new Round.InDoubt(doubt.get());
        }
        var kept = newest.filter(one -> one.epoch() == log.epoch()).map(Outside.Kept::checkpoint);
        kept.ifPresent(signed -> store.publish(log.epoch(), signed)); // if the last round ended between the two
        try {
            var round = grow(log, kept.map(signed -> signed.checkpoint().size()).orElse(0L));
            settled = standing.filter(one -> one.isComplete() && round instanceof Round.Kept)
                    .orElse(null);
            return round;
        } catch (MissingTile _) {
            return new Round.InDoubt(
                    LogInDoubt.disproved(store.head(log.epoch()).size()));
        }
    }

    private Round grow(LogId log, long kept) throws IOException {
        var head = store.head(log.epoch());
        var edge = RightEdge.of(kept, store.tiles(log.epoch()));
        var full = new ArrayList<Tile>();
        long end = Math.max(head.size(), kept + ROUND);
        boolean hasMore = true;
        while (edge.size() < end && hasMore) {
            long after = edge.size();
            // the tree ends where it ended before, and is compared there, before it grows
            long next = after < head.size() ? head.size() : end;
            var page = store.leaves(log.ledger(), after, (int) Math.min(PAGE, next - after));
            if (!Comparison.follow(page, after)) {
                return new Round.InDoubt(LogInDoubt.disproved(after + 1));
            }
            for (var leaf : page) {
                var hash = leaf.hashIfWellFormed();
                if (hash.isEmpty()) {
                    return new Round.InDoubt(LogInDoubt.altered(leaf.position()));
                }
                edge.add(hash.get(), full::add);
            }
            hasMore = !page.isEmpty();
            if (edge.size() == head.size() && !head.isOf(edge)) {
                return new Round.InDoubt(LogInDoubt.disproved(head.size()));
            }
        }
        if (edge.size() < head.size()) {
            return new Round.InDoubt(LogInDoubt.disproved(head.size()));
        }
        if (edge.size() > head.size() && !store.grow(log.epoch(), head.size(), edge, full)) {
            return new Round.Overtaken();
        }
        return keep(log, kept, edge);
    }

    /** Kept outside before anybody else sees it: of two integrators on two copies of the log only one gets that far. */
    private Round keep(LogId log, long kept, RightEdge edge) throws IOException {
        if (edge.size() > kept) {
            var signed = keys.sign(new Checkpoint(log.origin(), edge.size(), edge.root()));
            outside.keep(log.epoch(), signed);
            store.publish(log.epoch(), signed);
        }
        return new Round.Kept(edge.size(), edge.size() >= kept + ROUND);
    }
}
