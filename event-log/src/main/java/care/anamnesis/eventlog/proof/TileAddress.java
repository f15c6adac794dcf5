package care.anamnesis.eventlog.proof;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a tile or of an entry bundle below a log's prefix, as in C2SP tlog-tiles: {@code tile/0/x001/x234/067},
 * {@code tile/1/000.p/17}, {@code tile/entries/x001/002}.
 *
 * @param level of the tile, {@link #ENTRIES} for a bundle
 * @param width 1 to 256; 256 of a full one
 */
public record TileAddress(int level, long number, int width) {
    public static final int ENTRIES = -1;

    private static final int HIGHEST = 63;
    private static final int GROUP = 1000;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[1-9]?[0-9])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Empty unless it is such an address, written as it must be. */
    public static Optional<TileAddress> parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        var number = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        var width = parts.group(3) == null ? Tile.WIDTH : Integer.parseInt(parts.group(3));
        var address = new TileAddress(level, number, width);
        return level <= HIGHEST && address.path().equals(path) ? Optional.of(address) : Optional.empty();
    }

    public String path() {
        var digits = String.format(Locale.ROOT, "%03d", number % GROUP);
        for (long rest = number / GROUP; rest > 0; rest /= GROUP) {
            digits = String.format(Locale.ROOT, "x%03d/", rest % GROUP) + digits;
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + digits
                + (width < Tile.WIDTH ? ".p/" + width : "");
    }
}
