package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Row.Unit;
import care.anamnesis.command.CommandSide;
import care.anamnesis.query.QuerySide;
import java.util.List;

/** From the answer to a command until its row is visible to anyone, at ten commands a second. */
final class Lagging {
    private static final String OURS = "ours";
    private static final String TUNED = "stock, pooled processor";
    private static final String DEFAULT = "stock, default (tracking processor)";

    private Lagging() {}

    static void measure(Effort effort, Server server, Report report) throws Exception {
        var ourDatabase = server.fresh("service");
        var pooledDatabase = server.fresh("stock");
        var trackingDatabase = server.fresh("stock");
        StockCarePlans.createTable(pooledDatabase);
        StockCarePlans.createTable(trackingDatabase);
        try (var ours = new OurService(ourDatabase, CommandSide.class, QuerySide.class);
                var pooled = StockProcessing.TUNED.follow(StockJdbc.tuned(pooledDatabase));
                var tracking = StockProcessing.DEFAULT.follow(StockJdbc.tuned(trackingDatabase))) {
            var contenders = List.of(
                    new VisibleRows(OURS, ours, ourDatabase, "query.care_plan"),
                    new VisibleRows(TUNED, pooled, pooledDatabase, "care_plan"),
                    new VisibleRows(DEFAULT, tracking, trackingDatabase, "care_plan"));
            for (int round = 0; round < effort.rounds(); round++) {
                for (var contender : contenders) {
                    var lags = contender.lags(effort);
                    report.add(row("p50", contender.name()), Sample.of(percentile(lags, 50)));
                    report.add(row("p99", contender.name()), Sample.of(percentile(lags, 99)));
                }
            }
        }
        for (var percentile : List.of("p50", "p99")) {
            report.compare(row(percentile, TUNED), OURS, row(percentile, OURS));
            report.compare(row(percentile, DEFAULT), OURS, row(percentile, OURS));
        }
    }

    private static double percentile(List<Double> lags, int percentile) {
        var sorted = lags.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percentile / 100.0) - 1));
    }

    private static Row row(String percentile, String contender) {
        return new Row("lag", percentile, contender, Unit.MILLISECONDS);
    }
}
