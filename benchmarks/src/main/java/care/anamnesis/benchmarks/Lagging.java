package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Row.Unit;
import care.anamnesis.command.CommandSide;
import care.anamnesis.query.QuerySide;
import java.util.ArrayList;
import java.util.List;

/**
 * From the answer to a command until its row is visible to anyone, at ten commands a second. One node commits and
 * projects; of two nodes, one commits and the other projects.
 */
final class Lagging implements AutoCloseable {
    private static final String OURS = "ours";
    private static final String POOLED = "stock, pooled processor";
    private static final String TRACKING = "stock, default (tracking processor)";
    private static final List<String> NODES = List.of("one node", "two nodes");

    private final List<Store> stores = new ArrayList<>();
    private final Server server;

    private Lagging(Server server) {
        this.server = server;
    }

    static void measure(Effort effort, Server server, Report report) throws Exception {
        for (var nodes : NODES) {
            try (var part = new Lagging(server)) {
                part.measure(nodes, effort, report);
            }
        }
    }

    private void measure(String nodes, Effort effort, Report report) throws Exception {
        boolean together = nodes.equals(NODES.getFirst());
        var contenders = List.of(
                together ? ours() : oursApart(),
                stock(POOLED, StockProcessing.TUNED, together),
                stock(TRACKING, StockProcessing.DEFAULT, together));
        for (int round = 0; round < effort.rounds(); round++) {
            for (var contender : contenders) {
                var lags = contender.lags(effort);
                report.add(row("p50", nodes, contender.name()), Sample.of(Percentiles.of(lags, 50)));
                report.add(row("p99", nodes, contender.name()), Sample.of(Percentiles.of(lags, 99)));
            }
        }
        for (var percentile : List.of("p50", "p99")) {
            for (var stock : List.of(POOLED, TRACKING)) {
                report.compare(row(percentile, nodes, stock), OURS, row(percentile, nodes, OURS));
            }
        }
    }

    private VisibleRows ours() {
        var database = server.fresh("service");
        return rows(OURS, opened(new OurService(database, CommandSide.class, QuerySide.class)), database);
    }

    private VisibleRows oursApart() {
        var database = server.fresh("service");
        opened(OurService.answering(database));
        return rows(OURS, opened(new OurService(database, CommandSide.class)), database);
    }

    private VisibleRows stock(String name, StockProcessing processing, boolean together) {
        var database = server.fresh("stock");
        StockCarePlans.createTable(database);
        var store = StockJdbc.tuned(database);
        var service = opened(together ? processing.follow(store) : StockService.tuned(store, store.transactions()));
        if (!together) {
            opened(processing.follow(StockJdbc.existing(database)));
        }
        return new VisibleRows(name, service, database, "care_plan");
    }

    private static VisibleRows rows(String name, CommandStore store, Database database) {
        return new VisibleRows(name, store, database, "query.care_plan");
    }

    private <S extends Store> S opened(S store) {
        stores.add(store);
        return store;
    }

    @Override
    public void close() {
        stores.reversed().forEach(Store::close);
    }

    private static Row row(String percentile, String nodes, String contender) {
        return new Row("lag", percentile + ", " + nodes, contender, Unit.MILLISECONDS);
    }
}
