package care.anamnesis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.GroupCommit.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How callers wait, travel together and are answered; what they ask for is a number, its answer the number doubled. */
class GroupCommitTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<List<Integer>> batches = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void a_lone_caller_is_served_on_its_own_thread() {
        var thread = new CompletableFuture<Thread>();
        try (var commits = commits(new Limits(10, 10, 1, LONG), batch -> {
            thread.complete(Thread.currentThread());
            return doubled(batch);
        })) {
            assertThat(commits.submit(21)).isEqualTo(42);
        }
        assertThat(thread).isCompletedWithValue(Thread.currentThread());
    }

    @Test
    void callers_that_wait_at_the_same_time_travel_together() {
        try (var commits = commits(new Limits(10, 10, 1, LONG), this::commitWhenReleased)) {
            var first = submit(commits, 1);
            Await.until(() -> batches.size() == 1);
            var others = List.of(submit(commits, 2), submit(commits, 3), submit(commits, 4));
            Await.until(() -> commits.waiting() == 3);
            release.countDown();

            assertThat(first.join()).isEqualTo(2);
            assertThat(others.stream().map(CompletableFuture::join)).containsExactly(4, 6, 8);
        }
        assertThat(batches).hasSize(2);
        assertThat(batches.getLast()).containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void a_full_queue_refuses_at_once() {
        try (var commits = commits(new Limits(2, 10, 1, LONG), this::commitWhenReleased)) {
            var served = submit(commits, 1);
            Await.until(() -> batches.size() == 1);
            var waiting = List.of(submit(commits, 2), submit(commits, 3));
            Await.until(() -> commits.waiting() == 2);

            assertThatThrownBy(() -> commits.submit(4))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessage("Too many commands wait for the log");

            release.countDown();
            served.join();
            waiting.forEach(CompletableFuture::join);
        }
    }

    @Test
    void a_caller_that_gave_up_is_not_stored_later() {
        try (var commits = commits(new Limits(10, 10, 1, Duration.ofMillis(50)), this::commitWhenReleased)) {
            var inProgress = submit(commits, 1);
            Await.until(() -> batches.size() == 1);

            assertThatThrownBy(() -> commits.submit(2)).isInstanceOf(LogUnavailable.class);
            release.countDown();

            inProgress.exceptionally(late -> 0).join();
        }
        assertThat(batches).containsExactly(List.of(1));
    }

    @Test
    void the_one_at_fault_is_found_and_the_others_are_stored_without_it() throws InterruptedException {
        try (var commits = commits(new Limits(100, 100, 1, LONG), GroupCommitTest::refusing13);
                var callers = new Callers(20)) {
            var answers = callers.atOnce(caller -> () -> {
                try {
                    return commits.submit(caller);
                } catch (BatchRefused e) {
                    return -1;
                }
            });

            assertThat(answers).filteredOn(answer -> answer == -1).hasSize(1);
            assertThat(answers.get(13)).isEqualTo(-1);
        }
    }

    @Test
    void one_that_must_ask_again_is_asked_until_it_is_answered() {
        var asked = new AtomicInteger();
        try (var commits = commits(
                new Limits(10, 10, 1, LONG),
                batch -> asked.incrementAndGet() < 3 ? List.of(Optional.empty()) : doubled(batch))) {
            assertThat(commits.submit(21)).isEqualTo(42);
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void a_failure_is_told_to_everybody_in_the_batch_and_the_next_batch_goes_on() {
        var first = new AtomicInteger();
        try (var commits = commits(new Limits(10, 10, 1, LONG), batch -> {
            if (first.getAndIncrement() == 0) {
                throw new IllegalStateException("the line was cut");
            }
            return doubled(batch);
        })) {
            assertThatThrownBy(() -> commits.submit(1)).isInstanceOf(LogUnavailable.class);
            assertThat(commits.submit(2)).isEqualTo(4);
        }
    }

    @Test
    void a_closed_log_refuses() {
        var commits = commits(new Limits(10, 10, 1, LONG), GroupCommitTest::doubled);
        commits.close();

        assertThatThrownBy(() -> commits.submit(1)).isInstanceOf(LogUnavailable.class);
    }

    private static GroupCommit<Integer, Integer> commits(Limits limits, BatchCommit<Integer, Integer> commit) {
        return new GroupCommit<>(limits, Executors.newFixedThreadPool(limits.seats()), commit);
    }

    private static CompletableFuture<Integer> submit(GroupCommit<Integer, Integer> commits, int request) {
        return CompletableFuture.supplyAsync(() -> commits.submit(request), Thread::startVirtualThread);
    }

    private List<Optional<Integer>> commitWhenReleased(List<Integer> batch) {
        synchronized (batches) {
            batches.add(batch);
        }
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return doubled(batch);
    }

    private static List<Optional<Integer>> refusing13(List<Integer> batch) {
        if (batch.contains(13)) {
            throw new BatchRefused(new IllegalArgumentException("13"));
        }
        return doubled(batch);
    }

    private static List<Optional<Integer>> doubled(List<Integer> batch) {
        return batch.stream().map(number -> Optional.of(2 * number)).toList();
    }
}
