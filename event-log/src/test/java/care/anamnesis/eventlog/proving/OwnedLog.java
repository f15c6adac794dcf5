package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.proof.SignedCheckpoint;
import care.anamnesis.eventlog.proving.Integrator.Round;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A proved log in the hands of the owner of its database, who has switched the guards off: what she changes, and what is
 * verified after it, is one transaction, so that undoing it is cheap.
 */
final class OwnedLog implements AutoCloseable {
    final List<Long> kept = new ArrayList<>();
    final Path directory;
    final TreeStore store;
    final Comparison comparison;
    final OutsideDirectory outside;
    private final ProvedLog log;
    private final Connection owner;
    private final Map<Path, byte[]> files = new HashMap<>();
    private long size;

    /** @param parts by how many events it grows from one checkpoint to the next */
    OwnedLog(Path directory, int... parts) throws IOException, SQLException {
        this.directory = directory;
        log = new ProvedLog(directory);
        var database = log.database;
        owner = DriverManager.getConnection(database.url(), database.ownerUsername(), database.ownerPassword());
        store = new TreeStore(new SingleConnectionDataSource(owner, true));
        comparison = new Comparison(store, ProvedLog.KEYS);
        outside = new OutsideDirectory(directory, hourly());
        for (var table : List.of("events", "tiles", "tree_heads", "checkpoints")) {
            sql("alter table event_log." + table + " disable trigger user");
        }
        for (int part : parts) {
            grow(part);
        }
        sql("analyze");
        try (var found = Files.walk(directory)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        owner.setAutoCommit(false);
    }

    /** So that of all checkpoints that are kept none is removed. */
    private static Clock hourly() {
        var hours = new int[1];
        InstantSource source = () -> Instant.EPOCH.plus(Duration.ofHours(hours[0]++));
        return source.withZone(ZoneOffset.UTC);
    }

    void grow(int count) throws IOException {
        sql(ProvedLog.events(count));
        size += count;
        var integrator = integrator(outside);
        while (!integrator.round().equals(new Round.Kept(size, false))) {
            kept.add(outside.newest().orElseThrow().checkpoint().checkpoint().size());
        }
        if (count > 0 && !kept.contains(size)) {
            kept.add(size);
        }
    }

    Integrator integrator(Outside place) {
        return new Integrator(store, ProvedLog.KEYS, place, comparison);
    }

    long size() {
        return size;
    }

    /** Any position. */
    long any(Random random) {
        return random.nextLong(1, size + 1);
    }

    void sql(String statement) {
        try (var prepared = owner.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last checkpoint outside that does not cover the position. */
    long keptBefore(long position) {
        return kept.stream().filter(one -> one < position).reduce(0L, Math::max);
    }

    Path file(long checkpoint) {
        return directory.resolve("%010d".formatted(0)).resolve("%019d".formatted(checkpoint));
    }

    SignedCheckpoint newest() throws IOException {
        return SignedCheckpoint.parse(Files.readString(file(size)));
    }

    /** The tree is computed anew, and signed with the keys of the log, by somebody who can. */
    void rebuildTree() {
        sql("delete from event_log.checkpoints; delete from event_log.tree_heads; delete from event_log.tiles");
        var elsewhere = new OnlyInside(store);
        try {
            while (integrator(elsewhere).round() instanceof Round.Kept round && round.hasMore()) {
                // until all of it is in the tree
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a node asks that has just started. */
    Optional<LogInDoubt> doubt() {
        return new OutsideWatch(comparison, outside, Clock.systemUTC(), Duration.ofMinutes(10)).doubt("a server");
    }

    /** It has not grown. */
    void forget() {
        kept.clear();
        size = 0;
    }

    void restore() throws IOException, SQLException {
        owner.rollback();
        FileSystemUtils.deleteRecursively(directory);
        for (var file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.write(file.getKey(), file.getValue());
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        log.close();
    }
}
