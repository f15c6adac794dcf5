package care.anamnesis.eventlog;

/** The tables of a log, without a log. */
public final class TestLogSchema {
    private TestLogSchema() {}

    public static void migrate(TestDatabase database) {
        try (var application = database.dataSource()) {
            LogSchema.migrate(application, database.ownerUsername(), database.ownerPassword(), false);
        }
    }
}
