package care.anamnesis.eventlog.proving;

import static java.util.Objects.requireNonNull;

import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.eventlog.TestLogSchema;
import care.anamnesis.eventlog.proof.Hash;
import care.anamnesis.eventlog.proving.Integrator.Round;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log whose rows the test writes as the database's owner can, with what proves it. */
final class ProvedLog implements AutoCloseable {
    static final SigningKeys KEYS = new SigningKeys(ServiceSecrets.of(TestDatabase.SECRETS));

    final TestDatabase database = TestDatabase.fresh();
    final HikariDataSource connections;
    final TreeStore store;
    final OutsideDirectory outside;
    final Comparison comparison;
    final Integrator integrator;
    final OutsideWatch watch;

    ProvedLog(Path directory) {
        TestLogSchema.migrate(database);
        connections = database.dataSource();
        store = new TreeStore(connections);
        outside = new OutsideDirectory(directory, Clock.systemUTC());
        comparison = new Comparison(store, KEYS);
        integrator = new Integrator(store, KEYS, outside, comparison);
        watch = new OutsideWatch(comparison, outside, Clock.systemUTC(), Duration.ofMinutes(10));
    }

    /** Adds events at the end, many at once; the streams have seven events each. */
    ProvedLog append(int count) {
        asOwner(events(count));
        return this;
    }

    static String events(int count) {
        return """
                insert into event_log.events
                    (position, version, recorded_at, stream_id, type, revision, event_id, payload, metadata)
                select head.position + i, (head.position + i - 1) %% 7 + 1,
                    timestamptz '2026-01-05 09:00:00+00' + (head.position + i) * interval '1 second',
                    'stream ' || (head.position + i - 1) / 7, 'NoteWritten', '1', gen_random_uuid()::text,
                    convert_to('{"text":"' || gen_random_uuid() || '"}', 'UTF8'), convert_to('{}', 'UTF8')
                from (select coalesce(max(position), 0) position from event_log.events) head,
                    generate_series(1, %d) i
                """.formatted(count);
    }

    void asOwner(String sql) {
        database.asOwner(sql);
    }

    /** As the owner, who has switched the guards off first. */
    void change(String sql) {
        for (var table : new String[] {"events", "tiles", "tree_heads", "checkpoints"}) {
            asOwner("alter table event_log." + table + " disable trigger user");
        }
        asOwner(sql);
        for (var table : new String[] {"events", "tiles", "tree_heads", "checkpoints"}) {
            asOwner("alter table event_log." + table + " enable trigger user");
        }
    }

    long kept() throws IOException {
        return outside.newest().map(one -> one.checkpoint().checkpoint().size()).orElse(0L);
    }

    Optional<Hash> leaf(long position) {
        return store.leaves(store.log().ledger(), position - 1, 1).stream()
                .findFirst()
                .map(leaf -> leaf.hash());
    }

    /** What the watch says about a server. */
    Optional<String> doubt(String server) {
        return watch.doubt(server).map(LogInDoubt::getMessage);
    }

    /** Why the integrator has signed nothing. */
    Optional<String> refusal() throws IOException {
        return integrator.round() instanceof Round.InDoubt round
                ? Optional.of(round.doubt()).map(LogInDoubt::getMessage)
                : Optional.empty();
    }

    static String disproved(long size) {
        return requireNonNull(LogInDoubt.disproved(size).getMessage());
    }

    JdbcClient sql() {
        return JdbcClient.create(connections);
    }

    @Override
    public void close() {
        connections.close();
    }
}
