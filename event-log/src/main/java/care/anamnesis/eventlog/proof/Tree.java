package care.anamnesis.eventlog.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of one size, computed from its tiles: root, and the proofs of RFC 9162, sections 2.1.3.1 and 2.1.4.1. Reads each
 * tile once. For use by one thread.
 */
public final class Tree {
    private final Map<TileAddress, Tile> read = new HashMap<>();
    private final TileSource tiles;
    private final long size;

    public Tree(long size, TileSource tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /** @throws MissingTile if a tile that it needs is not there; as all methods here */
    public Hash root() {
        return size == 0 ? Hash.EMPTY : range(0, size);
    }

    /** The leaf at this index, counted from 0. */
    public Hash leaf(long index) {
        return complete(0, index);
    }

    /** From the leaf's sibling to a child of the root. */
    public List<Hash> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("The tree has no such leaf");
        }
        var path = new ArrayList<Hash>();
        include(index, 0, size, path);
        return path;
    }

    /** That a smaller tree is the beginning of this one; nothing is needed for none and for the whole. */
    public List<Hash> consistency(long smaller) {
        if (smaller < 0 || smaller > size) {
            throw new IllegalArgumentException("The tree has not grown from that size");
        }
        var proof = new ArrayList<Hash>();
        if (smaller > 0 && smaller < size) {
            extend(smaller, 0, size, true, proof);
        }
        return proof;
    }

    private void include(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + half(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    private void extend(long smaller, long from, long to, boolean isKnown, List<Hash> proof) {
        if (smaller == to) {
            if (!isKnown) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + half(to - from);
        if (smaller <= middle) {
            extend(smaller, from, middle, isKnown, proof);
            proof.add(range(middle, to));
        } else {
            extend(smaller, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private Hash range(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return complete(height, from >> height);
        }
        long middle = from + half(leaves);
        return Hash.ofNode(range(from, middle), range(middle, to));
    }

    /** The root of the {@code index}-th complete subtree of this height. */
    private Hash complete(int height, long index) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = index << within;
        int offset = (int) (first % Tile.WIDTH);
        var tile = tile(level, first / Tile.WIDTH);
        return Hash.ofRow(tile.hashes().subList(offset, offset + (1 << within)));
    }

    private Tile tile(int level, long number) {
        var address = new TileAddress(level, number, Tile.width(level, number, size));
        return read.computeIfAbsent(address, _ -> MissingTile.orThrow(tiles, level, number, address.width()));
    }

    /** The largest power of two below. */
    private static long half(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
