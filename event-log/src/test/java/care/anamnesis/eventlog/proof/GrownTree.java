package care.anamnesis.eventlog.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tree in memory, grown leaf by leaf, whose tiles are kept as an integrator keeps them. */
final class GrownTree implements TileSource {
    final List<Hash> leaves = new ArrayList<>();
    final RightEdge edge = new RightEdge();
    private final Map<List<Long>, Tile> tiles = new HashMap<>();

    static GrownTree of(int size) {
        var tree = new GrownTree();
        for (int i = 0; i < size; i++) {
            tree.add(Hash.ofLeaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return tree;
    }

    GrownTree add(Hash leaf) {
        leaves.add(leaf);
        edge.add(leaf, this::keep);
        edge.partial().forEach(this::keep);
        return this;
    }

    private void keep(Tile tile) {
        tiles.put(List.of((long) tile.level(), tile.number()), tile);
    }

    @Override
    public Optional<Tile> tile(int level, long number, int width) {
        return Optional.ofNullable(tiles.get(List.of((long) level, number)));
    }

    Tree at(long size) {
        return new Tree(size, this);
    }

    /** By the definition of RFC 9162, section 2.1.1, without any tile. */
    Hash rootByDefinition(int size) {
        return size == 0 ? Hash.EMPTY : root(leaves.subList(0, size));
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = 1;
        while (half * 2 < leaves.size()) {
            half *= 2;
        }
        return Hash.ofNode(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }
}
