package care.anamnesis.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The limit without group commit: one row a transaction, a prepared statement, a connection for each caller, no rule
 * and no check but the primary key and the stream's version. The row has the same content as the log's rows.
 */
record RawInserts(String name, Database database) implements Contender {
    static final String NAME = "raw insert, one row a transaction";

    private static final String INSERT = """
            insert into events (version, recorded_at, stream_id, type, revision, event_id, payload, metadata)
            values (?, now(), ?, ?, ?, ?, ?, ?)
            """;

    static RawInserts on(Database database) {
        database.asOwner("""
                create table events (
                    position    bigint generated always as identity primary key,
                    version     bigint      not null,
                    recorded_at timestamptz not null,
                    stream_id   text        not null collate "C",
                    type        text        not null collate "C",
                    revision    text        not null collate "C",
                    event_id    text        not null collate "C",
                    payload     bytea       not null,
                    metadata    bytea       not null,
                    unique (stream_id, version)
                )
                """);
        return new RawInserts(NAME, database);
    }

    @Override
    public void begin(List<PracticeClient> clients, int history) {
        // A row needs no row before it.
    }

    @Override
    public Caller caller() throws SQLException {
        return new Inserts(database.ownerConnection());
    }

    @Override
    public void close() {
        // Each caller closes its connection.
    }

    private static final class Inserts implements Caller {
        private final Connection connection;
        private final PreparedStatement insert;

        Inserts(Connection connection) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement(INSERT);
        }

        @Override
        public void call(PracticeClient client) throws SQLException {
            var event = client.nextLog();
            var payload = RecordEvents.SERIALIZER.serialize(event.getPayload(), byte[].class);
            insert.setLong(1, client.written());
            insert.setString(2, client.id().toString());
            insert.setString(3, payload.getType().getName());
            insert.setString(4, payload.getType().getRevision());
            insert.setString(5, event.getIdentifier());
            insert.setBytes(6, payload.getData());
            insert.setBytes(
                    7,
                    RecordEvents.SERIALIZER
                            .serialize(event.getMetaData(), byte[].class)
                            .getData());
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
