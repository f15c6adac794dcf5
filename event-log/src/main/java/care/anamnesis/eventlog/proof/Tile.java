package care.anamnesis.eventlog.proof;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Up to 256 neighbouring hashes of one level of the tree, as in C2SP tlog-tiles: of leaves at level 0, and of full tiles of
 * the level below above it.
 */
public record Tile(int level, long number, List<Hash> hashes) {
    public static final int WIDTH = 256;

    /** The tree's levels that one tile covers. */
    public static final int HEIGHT = 8;

    public Tile {
        if (hashes.isEmpty() || hashes.size() > WIDTH) {
            throw new IllegalArgumentException("A tile has 1 to 256 hashes");
        }
        hashes = List.copyOf(hashes);
    }

    /** @throws IllegalArgumentException unless these are 1 to 256 hashes of 32 bytes */
    public static Tile of(int level, long number, byte[] bytes) {
        if (bytes.length % Hash.LENGTH != 0) {
            throw new IllegalArgumentException("A tile consists of hashes of 32 bytes");
        }
        var hashes = IntStream.range(0, bytes.length / Hash.LENGTH)
                .mapToObj(i -> Hash.of(bytes, i))
                .toList();
        return new Tile(level, number, hashes);
    }

    /** How many hashes this tile has in a tree of this size; 0 if it does not exist there. */
    public static int width(int level, long number, long size) {
        long hashes = level * HEIGHT >= Long.SIZE - 1 ? 0 : size >> (level * HEIGHT);
        return Math.clamp(hashes - number * WIDTH, 0, WIDTH);
    }

    public byte[] bytes() {
        var buffer = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> hash.putInto(buffer));
        return buffer.array();
    }

    /** The same tile in a smaller tree. */
    public Tile first(int width) {
        return width == hashes.size() ? this : new Tile(level, number, hashes.subList(0, width));
    }
}
