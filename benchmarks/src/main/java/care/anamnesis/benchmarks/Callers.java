package care.anamnesis.benchmarks;

import care.anamnesis.benchmarks.Contender.Caller;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Callers that each ask, wait for the answer and ask again, each for its own clients. */
final class Callers {
    private final List<PracticeClient> clients;
    private final int count;
    private final LongAdder answered = new LongAdder();
    private volatile boolean done;

    private Callers(List<PracticeClient> clients, int count) {
        this.clients = clients;
        this.count = count;
    }

    /** @throws ExecutionException if a single call failed: then there is no result */
    static Sample measure(Contender contender, List<PracticeClient> clients, int count, Effort effort, long postmaster)
            throws InterruptedException, ExecutionException {
        var callers = new Callers(clients, count);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var calling = callers.start(threads, contender);
            try {
                return callers.rate(effort, postmaster);
            } finally {
                callers.done = true;
                for (var caller : calling) {
                    caller.get();
                }
            }
        }
    }

    private List<Future<Void>> start(ExecutorService threads, Contender contender) {
        return IntStream.range(0, count)
                .mapToObj(number -> threads.submit(calls(contender, number)))
                .toList();
    }

    private Callable<Void> calls(Contender contender, int number) {
        return () -> {
            try (var caller = contender.caller()) {
                while (!done) {
                    callForEach(caller, number);
                }
            }
            return null;
        };
    }

    private void callForEach(Caller caller, int number) throws Exception {
        for (int client = number; client < clients.size() && !done; client += count) {
            caller.call(clients.get(client));
            answered.increment();
        }
    }

    private Sample rate(Effort effort, long postmaster) throws InterruptedException {
        Thread.sleep(effort.warmUp());
        var before = ProcessorTime.now(postmaster);
        long begin = System.nanoTime();
        long already = answered.sum();
        Thread.sleep(effort.measured());
        long calls = answered.sum() - already;
        long nanos = System.nanoTime() - begin;
        return Sample.rate(calls, nanos, before, ProcessorTime.now(postmaster));
    }
}
