package care.anamnesis.eventlog.proof;

/** A tile that the tree must have is not there, or is not as wide as it must be. */
public final class MissingTile extends RuntimeException {
    MissingTile(TileAddress address) {
        super(address.path() + " is missing");
    }

    static Tile orThrow(TileSource tiles, int level, long number, int width) {
        return tiles.tile(level, number, width)
                .filter(tile -> tile.hashes().size() >= width)
                .map(tile -> tile.first(width))
                .orElseThrow(() -> new MissingTile(new TileAddress(level, number, width)));
    }
}
