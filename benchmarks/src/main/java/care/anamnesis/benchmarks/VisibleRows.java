package care.anamnesis.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;

/** Sends commands at an even pace and watches, from outside the service, when each becomes visible. */
record VisibleRows(String name, CommandStore store, Database database, String table) {
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofNanos(250_000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WATCHERS = 32;
    private static final int CLIENTS = 50;
    private static final int BEGINNING = 3;

    /** In milliseconds, one for each command. */
    List<Double> lags(Effort effort) throws InterruptedException, ExecutionException, SQLException {
        var clients = PracticeClient.fresh(CLIENTS);
        clients.forEach(client -> store.append(client.beginning(BEGINNING)));
        try (var watchers = Executors.newFixedThreadPool(WATCHERS)) {
            for (var client : clients) {
                sent(client, watchers).get();
            }
            var lags = new ArrayList<Future<Double>>();
            long end = System.nanoTime() + effort.lag().toNanos();
            while (System.nanoTime() < end) {
                lags.add(sent(clients.get(lags.size() % CLIENTS), watchers));
                // An even pace would stay in step with a reader that polls.
                Thread.sleep(ThreadLocalRandom.current().nextLong(2 * PACE.toMillis()));
            }
            return results(lags);
        }
    }

    private Future<Double> sent(PracticeClient client, ExecutorService watchers) throws SQLException {
        var watching = database.ownerConnection();
        store.gateway()
                .sendAndWait(new GenericCommandMessage<>(client.logPractice()).withMetaData(RecordEvents.provenance()));
        long answered = System.nanoTime();
        long version = client.written();
        return watchers.submit(() -> visible(watching, client, version, answered));
    }

    private double visible(Connection watching, PracticeClient client, long version, long answered)
            throws SQLException {
        try (watching) {
            var query = "select count(*) from %s where client_id = '%s' and version >= %d"
                    .formatted(table, client.id(), version);
            while (Database.number(watching, query) == 0) {
                if (System.nanoTime() - answered > PATIENCE.toNanos()) {
                    throw new IllegalStateException(
                            "Version %d of %s never became visible".formatted(version, client.id()));
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
            return (System.nanoTime() - answered) / 1e6;
        }
    }

    private static List<Double> results(List<Future<Double>> lags) throws InterruptedException, ExecutionException {
        var results = new ArrayList<Double>();
        for (var lag : lags) {
            results.add(lag.get());
        }
        return results;
    }
}
