package care.anamnesis.eventlog.proof;

import java.util.Optional;

/** Where the tiles of a tree are. */
@FunctionalInterface
public interface TileSource {
    /** The tile as far as it is filled, at least to this width; empty if it is not there. */
    Optional<Tile> tile(int level, long number, int width);
}
