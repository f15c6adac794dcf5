package care.anamnesis.eventlog.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree: of each level the last tile, as far as it is filled. That is all that is needed to add a
 * leaf and to know the root.
 */
public final class RightEdge {
    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    /** Of a tree without leaves. */
    public RightEdge() {}

    /**
     * Of a tree that exists.
     *
     * @throws MissingTile if one of its last tiles is not there
     */
    public static RightEdge of(long size, TileSource tiles) {
        var edge = new RightEdge();
        edge.size = size;
        for (int level = 0; size >> (level * Tile.HEIGHT) > 0; level++) {
            long hashes = size >> (level * Tile.HEIGHT);
            int width = (int) (hashes % Tile.WIDTH);
            var row = width == 0
                    ? List.<Hash>of()
                    : MissingTile.orThrow(tiles, level, hashes / Tile.WIDTH, width)
                            .hashes();
            edge.levels.add(new ArrayList<>(row));
        }
        return edge;
    }

    /** @param full takes each tile that this leaf completes, the lowest first */
    public void add(Hash leaf, Consumer<Tile> full) {
        size++;
        add(0, leaf, full);
    }

    private void add(int level, Hash hash, Consumer<Tile> full) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        var row = levels.get(level);
        row.add(hash);
        if (row.size() == Tile.WIDTH) {
            full.accept(new Tile(level, (size >> ((level + 1) * Tile.HEIGHT)) - 1, row));
            var root = Hash.ofRow(row);
            row.clear();
            add(level + 1, root, full);
        }
    }

    public long size() {
        return size;
    }

    public Hash root() {
        @Nullable Hash right = null;
        for (var row : levels) {
            var whole = new ArrayList<>(row);
            if (right != null) {
                whole.add(right);
            }
            right = whole.isEmpty() ? null : Hash.ofRow(whole);
        }
        return right == null ? Hash.EMPTY : right;
    }

    /** The last tile of each level that is not full. */
    public List<Tile> partial() {
        var tiles = new ArrayList<Tile>();
        for (int level = 0; level < levels.size(); level++) {
            if (!levels.get(level).isEmpty()) {
                tiles.add(new Tile(level, size >> ((level + 1) * Tile.HEIGHT), levels.get(level)));
            }
        }
        return tiles;
    }
}
