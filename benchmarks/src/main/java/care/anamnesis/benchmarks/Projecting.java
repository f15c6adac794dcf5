package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Row.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** The care plan of every client, built again from the first event on. */
final class Projecting {
    private static final String CARE_PLAN = "care-plan";
    private static final Duration LOOK = Duration.ofMillis(20);

    private Projecting() {}

    static void measure(Effort effort, Server server, Report report) throws Exception {
        var ourDatabase = server.fresh("log");
        var stockDatabase = server.fresh("stock");
        long events = fill(effort, ourDatabase, stockDatabase);
        var setting = "%,d events".formatted(events);
        var ours = new Row("project", setting, "our care plan", Unit.PER_SECOND);
        var tuned = new Row("project", setting, "stock, tuned", Unit.PER_SECOND);
        var byDefault = new Row("project", setting, "stock, default", Unit.PER_SECOND);
        for (int round = 0; round < effort.rounds(); round++) {
            report.add(ours, rebuilt(ourDatabase, events, effort, server));
            report.add(tuned, rebuilt(StockProcessing.TUNED, stockDatabase, events, effort, server));
            report.add(byDefault, rebuilt(StockProcessing.DEFAULT, stockDatabase, events, effort, server));
        }
        report.compare(ours, "stock tuned", tuned);
        report.compare(ours, "stock default", byDefault);
    }

    private static long fill(Effort effort, Database ourDatabase, Database stockDatabase) {
        try (var ours = new OurLog(ourDatabase);
                var stock = StockJdbc.tuned(stockDatabase)) {
            JourneyFill.fill(stock, effort.events());
            StockCarePlans.createTable(stockDatabase);
            return JourneyFill.fill(ours, effort.events());
        }
    }

    private static Sample rebuilt(Database database, long events, Effort effort, Server server) throws Exception {
        try (var service = OurService.answering(database)) {
            var processing = service.configuration().eventProcessingConfiguration();
            processing.eventProcessors().values().forEach(processor -> processor.shutDown());
            var carePlans = processing
                    .eventProcessor(CARE_PLAN, StreamingEventProcessor.class)
                    .orElseThrow();
            carePlans.resetTokens();
            return timed(database, "query.care_plan", carePlans::start, events, effort, server);
        }
    }

    private static Sample rebuilt(
            StockProcessing processing, Database database, long events, Effort effort, Server server) throws Exception {
        database.asOwner("truncate care_plan; drop table if exists tokenentry");
        var store = StockJdbc.existing(database);
        var service = new AutoCloseable[1];
        try {
            return timed(database, "care_plan", () -> service[0] = processing.follow(store), events, effort, server);
        } finally {
            service[0].close();
        }
    }

    /** The versions of all plans together are the events that they hold. */
    private static Sample timed(
            Database database, String table, Runnable start, long events, Effort effort, Server server)
            throws Exception {
        try (var connection = database.ownerConnection()) {
            var before = ProcessorTime.now(server.processId());
            long begin = System.nanoTime();
            start.run();
            long done = follow(connection, table, events, begin + effort.limit().toNanos());
            return Sample.rate(done, System.nanoTime() - begin, before, ProcessorTime.now(server.processId()));
        }
    }

    private static long follow(Connection connection, String table, long events, long deadline) throws SQLException {
        long done = 0;
        while (done < events && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
            done = Database.number(connection, "select coalesce(sum(version), 0) from " + table);
        }
        return done;
    }
}
