package care.anamnesis.eventlog.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** A log in memory with its tiles and signed checkpoints, of which kits are written. */
final class WrittenLog implements TileSource {
    static final String ORIGIN = "anamnesis/0b5e7c1e-9d8f-4a63-9c0a-6f1d2b3c4d5e";
    static final SignerKey KEY = SignerKey.generate(ORIGIN, SignatureType.ED25519);
    static final SignerKey WITNESS = SignerKey.generate("witness.example", SignatureType.COSIGNATURE);
    static final SignerKey OTHER_WITNESS = SignerKey.generate("other.example", SignatureType.COSIGNATURE);
    static final Policy POLICY =
            Policy.of(List.of(KEY.verifier()), List.of(WITNESS.verifier(), OTHER_WITNESS.verifier()), 1);

    private static final Instant START = Instant.parse("2026-03-02T08:00:00.000001Z");
    private static final int STREAMS = 7;
    private static final int LONG = 10_000;

    final List<byte[]> entries;
    final SortedMap<Long, SignedCheckpoint> checkpoints = new TreeMap<>();
    private final Map<List<Long>, Tile> tiles = new HashMap<>();

    /** @param key signs a checkpoint every 100 entries, in a long log every 10,000, and one at the end */
    private WrittenLog(List<byte[]> entries, SignerKey key) {
        this.entries = List.copyOf(entries);
        var edge = new RightEdge();
        sign(edge, key);
        int apart = entries.size() < LONG ? 100 : LONG;
        for (var entry : entries) {
            edge.add(Hash.ofLeaf(entry), this::keep);
            if (edge.size() % apart == 0 || edge.size() == entries.size()) {
                sign(edge, key);
            }
        }
        edge.partial().forEach(this::keep);
    }

    static WrittenLog of(List<byte[]> entries) {
        return new WrittenLog(entries, KEY);
    }

    static WrittenLog of(long size) {
        return of(entries(size));
    }

    static WrittenLog signedBy(SignerKey key, List<byte[]> entries) {
        return new WrittenLog(entries, key);
    }

    static List<byte[]> entries(long size) {
        return new ArrayList<>(LongStream.rangeClosed(1, size)
                .mapToObj(position -> leaf(position).bytes())
                .toList());
    }

    static Leaf leaf(long position) {
        return Leaf.of(
                ORIGIN.substring(ORIGIN.indexOf('/') + 1),
                position,
                "stream-" + position % STREAMS,
                (position - 1) / STREAMS + 1,
                START.plusMillis(position / 2),
                "FindingRecorded",
                "1",
                "event-" + position,
                ("payload " + position).getBytes(StandardCharsets.UTF_8),
                new byte[0]);
    }

    long size() {
        return entries.size();
    }

    SignedCheckpoint newest() {
        return checkpoint(size());
    }

    SignedCheckpoint checkpoint(long size) {
        return Objects.requireNonNull(checkpoints.get(size));
    }

    Tree tree() {
        return new Tree(size(), this);
    }

    Path writeInto(Path directory) throws IOException {
        new Kit(POLICY, newest(), this, this::read).write(directory, checkpoints.values().stream());
        return directory;
    }

    private List<byte[]> read(long from, int count) {
        return entries.subList((int) from, (int) Math.min(from + count, size()));
    }

    private void sign(RightEdge edge, SignerKey key) {
        var checkpoint = new Checkpoint(ORIGIN, edge.size(), edge.root());
        checkpoints.put(
                edge.size(),
                SignedCheckpoint.by(List.of(key), checkpoint).with(List.of(WITNESS.cosign(checkpoint, START))));
    }

    private void keep(Tile tile) {
        tiles.put(List.of((long) tile.level(), tile.number()), tile);
    }

    @Override
    public Optional<Tile> tile(int level, long number, int width) {
        return Optional.ofNullable(tiles.get(List.of((long) level, number)));
    }
}
