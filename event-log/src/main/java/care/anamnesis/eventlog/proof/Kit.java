package care.anamnesis.eventlog.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A log as files, with all that somebody needs to verify it on a machine of her own: entries and tiles as C2SP tlog-tiles
 * addresses them, every checkpoint, whose signatures count, two verifiers, and how to verify by hand.
 *
 * @param newest the checkpoint that covers all of it
 */
public record Kit(Policy policy, SignedCheckpoint newest, TileSource tiles, EntrySource entries) {
    /** What every kit holds, whatever is in the log. */
    private static final List<String> TOOLS = List.of("VERIFY.md", "Verify.java", "verify.go", "go.mod", "go.sum");

    public Kit {
        if (!policy.isMetBy(newest)) {
            throw new IllegalArgumentException("Fewer witnesses have signed the checkpoint than the policy demands");
        }
    }

    /** The source of the verifier in one file: {@code java Verify.java}. */
    public static byte[] verifier() {
        return tool("Verify.java");
    }

    private static byte[] tool(String name) {
        try (var content = Kit.class.getResourceAsStream("kit/" + name)) {
            return Objects.requireNonNull(content, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holds no more of the log in memory than a tile, and writes the newest checkpoint last: without it a kit is not whole.
     *
     * @param directory is made if it does not exist
     * @param checkpoints all since the log began; those that are larger than the newest are left out
     * @throws MissingTile if the log lacks a tile or an entry
     */
    public void write(Path directory, Stream<SignedCheckpoint> checkpoints) throws IOException {
        for (var tool : TOOLS) {
            write(directory.resolve(tool), tool(tool));
        }
        write(directory.resolve("policy"), policy.text());
        writeBundles(directory);
        writeTiles(directory);
        long size = newest.checkpoint().size();
        try (checkpoints) {
            for (var each : (Iterable<SignedCheckpoint>) checkpoints::iterator) {
                if (each.checkpoint().size() < size) {
                    writeCheckpoint(directory, each);
                }
            }
        }
        writeCheckpoint(directory, newest);
        write(directory.resolve("checkpoint"), newest.note());
    }

    private static void writeCheckpoint(Path directory, SignedCheckpoint signed) throws IOException {
        var name = String.format(
                Locale.ROOT, "checkpoints/%012d", signed.checkpoint().size());
        write(directory.resolve(name), signed.note());
    }

    private void writeBundles(Path directory) throws IOException {
        for (long number = 0; width(0, number) > 0; number++) {
            var address = new TileAddress(TileAddress.ENTRIES, number, width(0, number));
            var bundle = entries.entries(number * Tile.WIDTH, address.width());
            if (bundle.size() != address.width()) {
                throw new MissingTile(address);
            }
            write(directory.resolve(address.path()), EntryBundle.write(bundle));
        }
    }

    private void writeTiles(Path directory) throws IOException {
        for (int level = 0; width(level, 0) > 0; level++) {
            for (long number = 0; width(level, number) > 0; number++) {
                var address = new TileAddress(level, number, width(level, number));
                var tile = MissingTile.orThrow(tiles, level, number, address.width());
                write(directory.resolve(address.path()), tile.bytes());
            }
        }
    }

    private int width(int level, long number) {
        return Tile.width(level, number, newest.checkpoint().size());
    }

    private static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, content);
    }
}
