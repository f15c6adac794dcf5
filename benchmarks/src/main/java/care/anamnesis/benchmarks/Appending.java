package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Row.Unit;
import care.anamnesis.command.CommandSide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One event per command, by 1 to 256 callers; every measurement begins with its own clients, all with short streams.
 */
final class Appending {
    private static final String STOCK_JDBC_TUNED = "command path on stock JDBC, tuned";
    private static final String STOCK_JDBC = "command path on stock JDBC, default";

    private Appending() {}

    static void measure(Effort effort, Server server, Report report) throws Exception {
        var contenders = contenders(server);
        var measured = contenders.stream()
                .filter(contender -> contender.name().contains(effort.only()))
                .toList();
        try {
            for (var contender : measured) {
                sample(contender, Collections.max(effort.callers()), effort, server); // compiles, and does not count
            }
            for (int round = 0; round < effort.rounds(); round++) {
                for (int callers : effort.callers()) {
                    for (var contender : measured) {
                        report.add(row(contender.name(), callers), sample(contender, callers, effort, server));
                    }
                }
            }
        } finally {
            contenders.forEach(Contender::close);
        }
        compare(measured, effort, report);
    }

    private static List<Contender> contenders(Server server) {
        var contenders = new ArrayList<Contender>();
        contenders.add(RawInserts.on(server.fresh("raw")));
        contenders.add(new EngineAppends("our engine", new OurLog(server.fresh("engine"))));
        contenders.add(CommandPath.of("our command path", service(server)));
        contenders.add(CommandPath.keyed("our command path, each command counts once", service(server)));
        var jdbcTuned = StockJdbc.tuned(server.fresh("stock"));
        contenders.add(CommandPath.of(STOCK_JDBC_TUNED, StockService.tuned(jdbcTuned, jdbcTuned.transactions())));
        var jdbc = StockJdbc.byDefault(server.fresh("stock"));
        contenders.add(CommandPath.of(STOCK_JDBC, StockService.byDefault(jdbc, jdbc.transactions())));
        var jpaTuned = StockJpa.tuned(server.fresh("stock"));
        contenders.add(CommandPath.of(
                "command path on stock JPA, tuned", StockService.tuned(jpaTuned, jpaTuned.transactions())));
        var jpa = StockJpa.byDefault(server.fresh("stock"));
        contenders.add(
                CommandPath.of("command path on stock JPA, default", StockService.byDefault(jpa, jpa.transactions())));
        return contenders;
    }

    private static CommandStore service(Server server) {
        return new OurService(server.fresh("service"), CommandSide.class);
    }

    private static Sample sample(Contender contender, int callers, Effort effort, Server server) throws Exception {
        var clients = PracticeClient.fresh(effort.clients());
        contender.expect(callers);
        contender.begin(clients, effort.history());
        server.checkpoint();
        return Callers.measure(contender, clients, callers, effort, server.processId());
    }

    private static void compare(List<Contender> contenders, Effort effort, Report report) {
        for (int callers : effort.callers()) {
            for (var contender : contenders) {
                var row = row(contender.name(), callers);
                compare(report, row, "raw", row(RawInserts.NAME, callers));
                compare(report, row, "stock tuned", row(STOCK_JDBC_TUNED, callers));
                compare(report, row, "stock default", row(STOCK_JDBC, callers));
            }
        }
    }

    private static void compare(Report report, Row row, String name, Row other) {
        if (!row.equals(other)) {
            report.compare(row, name, other);
        }
    }

    private static Row row(String contender, int callers) {
        return new Row("append", callers + (callers == 1 ? " caller" : " callers"), contender, Unit.PER_SECOND);
    }
}
