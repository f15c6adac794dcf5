package care.anamnesis.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Many callers, one commit: requests that wait at the same time travel together. A caller that finds a free seat commits
 * at once on its own thread, so that a lone caller waits for nobody; while all seats are taken, requests gather, and
 * appenders work until the queue is empty. Knows no storage.
 */
final class GroupCommit<C, A> implements AutoCloseable {
    private final BlockingQueue<WaitingCall<C, A>> queue;
    private final int batchSize;
    private final Duration patience;
    private final Semaphore seats;
    private final ExecutorService appenders;
    private final BatchCommit<C, A> commit;
    private volatile boolean closed;

    GroupCommit(Limits limits, BatchCommit<C, A> commit) {
        this.queue = new ArrayBlockingQueue<>(limits.queued());
        this.batchSize = limits.batch();
        this.patience = limits.patience();
        this.seats = new Semaphore(limits.seats());
        this.appenders = Executors.newFixedThreadPool(
                limits.seats(),
                Thread.ofPlatform().name("event-log-appender-", 0).daemon().factory());
        this.commit = commit;
    }

    /** @throws LogUnavailable if the queue is full or closed, or no answer came in time */
    A submit(C request) {
        var call = new WaitingCall<C, A>(request);
        if (closed || !queue.offer(call)) {
            throw new LogUnavailable(closed ? "The log is closed" : "Too many commands wait for the log");
        }
        if (seats.tryAcquire()) {
            commitOnce();
        }
        return call.answer(patience);
    }

    @Override
    public void close() {
        closed = true;
        appenders.close();
    }

    private void commitOnce() {
        try {
            List<WaitingCall<C, A>> batch = new ArrayList<>();
            queue.drainTo(batch, batchSize);
            var deferred = answer(batch);
            while (!deferred.isEmpty()) {
                deferred = answer(deferred);
            }
        } finally {
            leaveSeat();
        }
    }

    private void commitUntilEmpty() {
        try {
            List<WaitingCall<C, A>> batch = new ArrayList<>();
            while (queue.drainTo(batch, batchSize - batch.size()) > 0 || !batch.isEmpty()) {
                batch = answer(batch);
            }
        } finally {
            leaveSeat();
        }
    }

    /** A call that came after the last look at the queue found no free seat: so look again once there is one. */
    private void leaveSeat() {
        seats.release();
        if (!queue.isEmpty() && seats.tryAcquire()) {
            appenders.execute(this::commitUntilEmpty);
        }
    }

    /** Answers the calls, and returns those that must ask again. */
    private List<WaitingCall<C, A>> answer(List<WaitingCall<C, A>> batch) {
        List<WaitingCall<C, A>> deferred = new ArrayList<>();
        try {
            var answers = commit.commit(batch.stream().map(WaitingCall::request).toList());
            for (int i = 0; i < batch.size(); i++) {
                var answer = answers.get(i);
                if (answer.isPresent()) {
                    batch.get(i).complete(answer.get());
                } else {
                    deferred.add(batch.get(i));
                }
            }
        } catch (BatchRefused refused) {
            if (batch.size() == 1) {
                batch.getFirst().fail(refused);
            } else {
                deferred.addAll(answer(batch.subList(0, batch.size() / 2)));
                deferred.addAll(answer(batch.subList(batch.size() / 2, batch.size())));
            }
        } catch (RuntimeException | Error failure) {
            batch.forEach(call -> call.fail(failure));
        }
        return deferred;
    }

    /** How many may wait, how many travel together, how many batches are under way at once, how long a caller waits. */
    record Limits(int queued, int batch, int seats, Duration patience) {}
}
