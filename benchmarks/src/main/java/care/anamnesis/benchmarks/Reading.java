package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Row.Unit;
import java.sql.SQLException;

/** The whole log in order, from the first event on, every payload read. */
final class Reading {
    private static final int PAGE = 1_000;

    private Reading() {}

    static void measure(Effort effort, Server server, Report report) throws Exception {
        var database = server.fresh("log");
        try (var ours = new OurLog(database);
                var stock = StockJdbc.tuned(server.fresh("stock"))) {
            long events = JourneyFill.fill(ours, effort.events());
            JourneyFill.fill(stock, effort.events());
            var setting = "%,d events".formatted(events);
            var raw = new Row("read", setting, "raw JDBC, rows only", Unit.PER_SECOND);
            var oursRow = new Row("read", setting, "our stream", Unit.PER_SECOND);
            var stockRow = new Row("read", setting, "stock stream", Unit.PER_SECOND);
            for (int round = 0; round < effort.rounds(); round++) {
                report.add(raw, timed(events, server, () -> rows(database, events)));
                report.add(oursRow, timed(events, server, () -> stream(ours, events)));
                report.add(stockRow, timed(events, server, () -> stream(stock, events)));
            }
            report.compare(oursRow, "raw", raw);
            report.compare(oursRow, "stock", stockRow);
            report.compare(stockRow, "raw", raw);
        }
    }

    private static Sample timed(long events, Server server, Work work) throws Exception {
        var before = ProcessorTime.now(server.processId());
        long begin = System.nanoTime();
        work.run();
        return Sample.rate(events, System.nanoTime() - begin, before, ProcessorTime.now(server.processId()));
    }

    private static void stream(Store store, long events) throws InterruptedException {
        try (var stream = store.eventStore().openStream(null)) {
            for (long event = 0; event < events; event++) {
                stream.nextAvailable().getPayload();
            }
        }
    }

    private static void rows(Database database, long events) throws SQLException {
        try (var connection = database.ownerConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(PAGE);
            long bytes = 0;
            long read = 0;
            try (var rows = statement.executeQuery("select * from event_log.events order by position")) {
                int payload = rows.findColumn("payload");
                while (rows.next()) {
                    bytes += rows.getBytes(payload).length;
                    read++;
                }
            }
            if (read != events || bytes == 0) {
                throw new IllegalStateException("%d of %d events were read".formatted(read, events));
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
