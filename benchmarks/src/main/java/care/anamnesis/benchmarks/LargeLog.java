package care.anamnesis.benchmarks;

import java.sql.SQLException;

/** A large log, written by the database itself; 2,000 clients at a time, 50 events each, in turn. */
enum LargeLog {
    RAW("raw insert, one row a transaction", """
            insert into events (version, recorded_at, stream_id, type, revision, event_id, payload, metadata)
            select version, now(), client, type, '1', event, payload, metadata
            """),
    OURS("our engine", """
            insert into event_log.events
                (position, version, recorded_at, stream_id, type, revision, event_id, payload, metadata)
            select position, version, now(), client, type, '1', event, payload, metadata
            """),
    STOCK("stock JDBC engine, tuned", """
            insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata,
                payload, payloadrevision, payloadtype, timestamp)
            select client, version - 1, 'ClientRecord', event, metadata, payload, '1', type,
                to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            """);

    private final String name;
    private final String insert;

    LargeLog(String name, String insert) {
        this.name = name;
        this.insert = insert;
    }

    Contender filled(Server server, int events) {
        var database = server.fresh("large");
        var ready = contender(database);
        if (events > 0) {
            fill(database, events);
        }
        return ready;
    }

    private Contender contender(Database database) {
        return switch (this) {
            case RAW -> RawInserts.on(database);
            case OURS -> new EngineAppends(name, new OurLog(database));
            case STOCK -> new EngineAppends(name, StockJdbc.tuned(database));
        };
    }

    private void fill(Database database, int events) {
        database.asOwner(insert + events(events));
        try (var connection = database.ownerConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String events(int count) {
        var client = new PracticeClient();
        var event = client.nextLog();
        return """
            from (
                select position, version, client, gen_random_uuid()::text as event, 'HomePracticeLogged' as type,
                    convert_to(replace('%s', '%s', client), 'UTF8') as payload, convert_to('%s', 'UTF8') as metadata
                from (
                    select n + 1 as position, n / 2000 %% 50 + 1 as version,
                        md5((n / 100000 * 2000 + n %% 2000)::text)::uuid::text as client
                    from generate_series(0, %d - 1) as n
                ) as placed
            ) as written
            """.formatted(text(event.getPayload()), client.id(), text(event.getMetaData()), count);
    }

    private static String text(Object content) {
        return RecordEvents.SERIALIZER.serialize(content, String.class).getData();
    }
}
