package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Row.Unit;
import care.anamnesis.query.projection.Operation;
import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Operation.Phase;
import care.anamnesis.query.projection.Projections;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

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
            report.add(ours, rebuilt(ourDatabase, events, server));
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

    /** From the request until every reader sees the new table. */
    private static Sample rebuilt(Database database, long events, Server server) throws Exception {
        try (var service = OurService.answering(database)) {
            var projections = service.bean(Projections.class);
            for (var name : projections.names()) {
                settle(projections, name);
            }
            var before = ProcessorTime.now(server.processId());
            long begin = System.nanoTime();
            projections.ask(CARE_PLAN, Kind.REBUILD, "benchmark");
            while (!projections.last(CARE_PLAN, Kind.REBUILD).orElseThrow().isOver()) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
            var sample = Sample.rate(events, System.nanoTime() - begin, before, ProcessorTime.now(server.processId()));
            requireWhole(projections.last(CARE_PLAN, Kind.REBUILD).orElseThrow(), database, events);
            return sample;
        }
    }

    /** On its first start a service that is far behind builds its tables by itself. */
    private static void settle(Projections projections, String name) {
        var status = projections.status(name).orElseThrow();
        while (status.lagEvents() > 0
                || (status.rebuild() != null && !status.rebuild().isOver())) {
            LockSupport.parkNanos(LOOK.toNanos());
            status = projections.status(name).orElseThrow();
        }
    }

    private static void requireWhole(Operation rebuild, Database database, long events) {
        long held = database.number("select coalesce(sum(version), 0) from query.care_plan");
        long plans = database.number("select count(*) from query.care_plan");
        if (rebuild.phase() != Phase.DONE || held != events || rebuild.rowsWritten() != plans) {
            throw new IllegalStateException("The rebuild holds %d of %d events: %s".formatted(held, events, rebuild));
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

    /** The sum of the versions of all plans is the number of their events. */
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
