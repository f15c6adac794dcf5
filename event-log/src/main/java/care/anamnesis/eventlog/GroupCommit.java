package care.anamnesis.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Many callers, one commit: requests that wait at the same time share a batch. A caller that finds a free seat commits
 * at once on its own thread, so that a lone caller never waits; while a batch is being committed, requests gather, and
 * appenders work until the queue is empty. Does not know the storage.
 */
final class GroupCommit<C, A> implements AutoCloseable {
    private static final int CROWD = 32;
    private static final long LONGEST_GATHERING = Duration.ofMillis(2).toNanos();

    private final Present present = new Present();
    private final BlockingQueue<WaitingCall<C, A>> queue;
    private final Limits limits;
    private final Semaphore seats;
    private final ExecutorService appenders;
    private final BatchCommit<C, A> commit;
    private volatile boolean closed;

    GroupCommit(Limits limits, ExecutorService appenders, BatchCommit<C, A> commit) {
        this.queue = new ArrayBlockingQueue<>(limits.queued());
        this.limits = limits;
        this.seats = new Semaphore(limits.seats());
        this.appenders = appenders;
        this.commit = commit;
    }

    /** @throws LogUnavailable if the queue is full or closed, or no answer came in time */
    A submit(C request) {
        var call = new WaitingCall<C, A>(request);
        if (closed || !queue.offer(call)) {
            throw new LogUnavailable(closed ? "The log is closed" : "Too many commands wait for the log");
        }
        present.enter();
        try {
            if (isSeatFor(queue.size()) && seats.tryAcquire()) {
                commitOnce();
            } else {
                present.wake(queue.size());
            }
            return call.answer(limits.patience());
        } finally {
            present.leave();
        }
    }

    /**
     * A second parallel batch pays off only for a crowd: a few are faster if they wait for the first and share a batch.
     */
    private boolean isSeatFor(int waiting) {
        boolean nobodySeated = seats.availablePermits() == limits.seats();
        return nobodySeated || waiting >= CROWD;
    }

    /** The number of calls that wait for a batch. */
    int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        closed = true;
        appenders.close();
        refuseQueued();
    }

    private void commitOnce() {
        try {
            var batch = drainTo(new ArrayList<>());
            while (!batch.isEmpty()) {
                batch = answer(batch);
            }
        } finally {
            leaveSeat();
        }
    }

    private void commitUntilEmpty() {
        try {
            var batch = drainTo(new ArrayList<>());
            while (!batch.isEmpty()) {
                long begin = System.nanoTime();
                var deferred = answer(batch);
                if (deferred.isEmpty()) {
                    gather(System.nanoTime() - begin);
                }
                batch = drainTo(deferred);
            }
        } finally {
            leaveSeat();
        }
    }

    /** Callers just answered may be about to ask again: waiting half the time of a commit for them pays off. */
    private void gather(long committed) {
        boolean seatedAlone = seats.availablePermits() == limits.seats() - 1;
        if (seatedAlone) {
            present.await(queue::size, Math.min(committed / 2, LONGEST_GATHERING));
        }
    }

    /** A call that came after the last check of the queue found no free seat: so check again once there is one. */
    private void leaveSeat() {
        seats.release();
        if (!queue.isEmpty() && isSeatFor(queue.size()) && seats.tryAcquire()) {
            try {
                appenders.execute(this::commitUntilEmpty);
            } catch (RejectedExecutionException e) {
                seats.release();
                refuseQueued();
            }
        }
    }

    private void refuseQueued() {
        var refused = new ArrayList<WaitingCall<C, A>>();
        queue.drainTo(refused);
        refused.forEach(call -> call.fail(new LogUnavailable("The log is closed")));
    }

    /** Fills a batch with calls whose callers still wait. */
    private List<WaitingCall<C, A>> drainTo(List<WaitingCall<C, A>> batch) {
        queue.drainTo(batch, limits.batch() - batch.size());
        batch.removeIf(WaitingCall::isOver);
        return batch.isEmpty() && !queue.isEmpty() ? drainTo(batch) : batch;
    }

    /** Answers the calls, and returns those that must ask again. */
    private List<WaitingCall<C, A>> answer(List<WaitingCall<C, A>> batch) {
        List<WaitingCall<C, A>> deferred = new ArrayList<>();
        try {
            var requests = batch.stream().map(WaitingCall::request).toList();
            var answers = commit.commit(requests);
            for (int i = 0; i < batch.size(); i++) {
                var call = batch.get(i);
                answers.get(i).ifPresentOrElse(call::complete, () -> deferred.add(call));
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

    /** How many may wait, how many share a batch, how many batches run at once, how long a caller waits. */
    record Limits(int queued, int batch, int seats, Duration patience) {}
}
