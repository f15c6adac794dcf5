package care.anamnesis.eventlog;

import care.anamnesis.eventlog.GroupCommit.Limits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Commits that wait until they are released; a request is a number, its answer the number doubled. */
final class HeldCommits implements BatchCommit<Integer, Integer> {
    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);

    static GroupCommit<Integer, Integer> commits(Limits limits, BatchCommit<Integer, Integer> commit) {
        return new GroupCommit<>(limits, Executors.newFixedThreadPool(limits.seats()), commit);
    }

    static CompletableFuture<Integer> submit(GroupCommit<Integer, Integer> commits, int request) {
        return CompletableFuture.supplyAsync(() -> commits.submit(request), Thread::startVirtualThread);
    }

    static List<Optional<Integer>> doubled(List<Integer> batch) {
        return batch.stream().map(number -> Optional.of(2 * number)).toList();
    }

    @Override
    public List<Optional<Integer>> commit(List<Integer> batch) {
        batches.add(batch);
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return doubled(batch);
    }

    void release() {
        released.countDown();
    }

    /** The batches that came so far. */
    List<List<Integer>> batches() {
        return batches;
    }
}
