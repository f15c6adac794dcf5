package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Row.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a larger log is slower: the same work on logs of several sizes, side by side. */
final class Growing {
    private static final int CALLERS = 64;
    private static final int LOADERS = 8;

    private Growing() {}

    static void measure(Effort effort, Server server, Report report) throws Exception {
        var grown = new LinkedHashMap<Integer, List<Contender>>();
        try {
            for (int size : effort.growth()) {
                grown.put(size, contenders(size, server));
            }
            for (var contender : grown.firstEntry().getValue()) {
                sample(contender, effort, server); // compiles, and does not count
            }
            for (int round = 0; round < effort.rounds(); round++) {
                grown.computeIfPresent(0, (_, grownMeanwhile) -> emptyAgain(grownMeanwhile, server));
                for (var entry : grown.entrySet()) {
                    for (var contender : entry.getValue()) {
                        report.add(row(contender, entry.getKey()), sample(contender, effort, server));
                    }
                }
            }
        } finally {
            grown.values().forEach(contenders -> contenders.forEach(Contender::close));
        }
        compare(grown, effort, report);
    }

    /** Each round adds to every log, so an empty one would not stay empty. */
    private static List<Contender> emptyAgain(List<Contender> grownMeanwhile, Server server) {
        grownMeanwhile.forEach(Contender::close);
        return contenders(0, server);
    }

    private static List<Contender> contenders(int size, Server server) {
        var contenders = new ArrayList<Contender>();
        contenders.add(LargeLog.RAW.filled(server, size));
        contenders.add(LargeLog.OURS.filled(server, size));
        contenders.add(LargeLog.STOCK.filled(server, size));
        contenders.addAll(contenders.stream()
                .filter(EngineAppends.class::isInstance)
                .map(appends -> new StreamLoads((EngineAppends) appends))
                .toList());
        return contenders;
    }

    private static Sample sample(Contender contender, Effort effort, Server server) throws Exception {
        boolean loads = contender instanceof StreamLoads;
        int callers = loads ? LOADERS : CALLERS;
        contender.expect(callers);
        var clients = PracticeClient.fresh(effort.clients());
        contender.begin(clients, loads ? StreamLoads.LENGTH : effort.history());
        server.checkpoint();
        return Callers.measure(contender, clients, callers, effort, server.processId());
    }

    private static void compare(Map<Integer, List<Contender>> grown, Effort effort, Report report) {
        int least = effort.growth().getFirst();
        grown.forEach((size, contenders) -> {
            if (size != least) {
                contenders.forEach(contender -> report.compare(row(contender, size), "empty", row(contender, least)));
            }
        });
    }

    private static Row row(Contender contender, int size) {
        return new Row("growth", "%,d events".formatted(size), contender.name(), Unit.PER_SECOND);
    }
}
