package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proof.Leaf;
import care.anamnesis.eventlog.proof.RightEdge;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proof.Tile;
import care.anamnesis.eventlog.proof.TileSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the tree, and the rows of the log as leaves. */
final class TreeStore {
    private static final String LEAF =
            "position, stream_id, version, recorded_at, type, revision, event_id, payload, metadata";

    private final JdbcClient database;

    TreeStore(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    /** What the tree has grown to, by the database; signed or not. */
    record Head(long size, String root) {
        static final Head NONE = new Head(0, Hash.EMPTY.toString());

        /** Compared as text: what somebody else has written there may be no hash at all. */
        boolean isOf(RightEdge edge) {
            return size == edge.size() && root.equals(edge.root().toString());
        }
    }

    LogId log() {
        return database.sql("select (select id from event_log.ledger), event_log.epoch()")
                .query((row, _) -> new LogId(row.getString(1), row.getInt(2)))
                .single();
    }

    Head head(int epoch) {
        return database.sql("select size, root from event_log.tree_heads where epoch = ? order by size desc limit 1")
                .param(epoch)
                .query((row, _) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(Head.NONE);
    }

    long lastPosition() {
        return database.sql("select coalesce(max(position), 0) from event_log.events")
                .query(Long.class)
                .single();
    }

    Optional<Instant> recordedAt(long position) {
        return database.sql("select recorded_at from event_log.events where position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** @return false if another has grown it meanwhile, and nothing was stored */
    boolean grow(int epoch, long known, RightEdge grown, List<Tile> full) {
        var tiles = Stream.concat(full.stream(), grown.partial().stream()).toList();
        return database.sql("select event_log.grow_tree(?, ?, ?, ?, ?, ?, ?)")
                .param(epoch)
                .param(known)
                .param(grown.size())
                .param(grown.root().toString())
                .param(tiles.stream().map(Tile::level).toArray(Integer[]::new))
                .param(numbers(tiles, Tile::number))
                .param(tiles.stream().map(Tile::bytes).toArray(byte[][]::new))
                .query(Boolean.class)
                .single();
    }

    void publish(int epoch, SignedCheckpoint signed) {
        var _ = database.sql("select 1 from event_log.publish_checkpoint(?, ?, ?)")
                .params(epoch, signed.checkpoint().size(), signed.note())
                .query(Integer.class)
                .single();
    }

    Optional<LogProofs.Newest> newest(int epoch) {
        return database.sql("""
                        select note, signed_at from event_log.checkpoints where epoch = ? order by size desc limit 1
                        """)
                .param(epoch)
                .query((row, _) -> new LogProofs.Newest(
                        SignedCheckpoint.parse(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    Optional<SignedCheckpoint> signed(int epoch, long size) {
        return database.sql("select note from event_log.checkpoints where epoch = ? and size = ?")
                .params(epoch, size)
                .query((row, _) -> SignedCheckpoint.parse(row.getString(1)))
                .optional();
    }

    /** A row that cannot be a tile is none. */
    TileSource tiles(int epoch) {
        return (level, number, _) -> database.sql("""
                        select hashes from event_log.tiles
                        where epoch = ? and level = ? and number = ?
                            and length(hashes) between 32 and 8192 and length(hashes) % 32 = 0
                        """)
                .params(epoch, level, number)
                .query((row, _) -> Tile.of(level, number, row.getBytes(1)))
                .optional();
    }

    /** The next events as leaves, from the bytes that are stored. */
    List<Leaf> leaves(String ledger, long after, int limit) {
        return database.sql("select " + LEAF + " from event_log.events where position > ? order by position limit ?")
                .params(after, limit)
                .query((row, _) -> leaf(ledger, row))
                .list();
    }

    List<ProvedEvents.Stored> stored(String ledger, List<Long> positions) {
        return database.sql("select " + LEAF + " from event_log.events where position = any (?) order by position")
                .param(positions.toArray(Long[]::new))
                .query((row, _) -> new ProvedEvents.Stored(leaf(ledger, row), row.getBytes(8), row.getBytes(9)))
                .list();
    }

    private static Leaf leaf(String ledger, ResultSet row) throws SQLException {
        return Leaf.of(
                ledger,
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }

    private static Long[] numbers(List<Tile> tiles, ToLongFunction<Tile> number) {
        return tiles.stream().mapToLong(number).boxed().toArray(Long[]::new);
    }
}
