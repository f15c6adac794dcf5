package care.anamnesis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import care.anamnesis.eventlog.GroupCommit.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How callers wait, share a batch and are answered; a request is a number, its answer the number doubled. */
class GroupCommitTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final HeldCommits held = new HeldCommits();

    @Test
    void a_lone_caller_is_served_on_its_own_thread() {
        var thread = new CompletableFuture<Thread>();
        try (var commits = HeldCommits.commits(new Limits(10, 10, 1, LONG), batch -> {
            thread.complete(Thread.currentThread());
            return HeldCommits.doubled(batch);
        })) {
            assertThat(commits.submit(21)).isEqualTo(42);
        }
        assertThat(thread).isCompletedWithValue(Thread.currentThread());
    }

    @Test
    void callers_that_wait_at_the_same_time_travel_together() {
        try (var commits = HeldCommits.commits(new Limits(10, 10, 1, LONG), held)) {
            var first = HeldCommits.submit(commits, 1);
            Await.until(() -> held.batches().size() == 1);
            var others = List.of(
                    HeldCommits.submit(commits, 2), HeldCommits.submit(commits, 3), HeldCommits.submit(commits, 4));
            Await.until(() -> commits.waiting() == 3);
            held.release();

            assertThat(first.join()).isEqualTo(2);
            assertThat(others.stream().map(CompletableFuture::join)).containsExactly(4, 6, 8);
        }
        assertThat(held.batches()).hasSize(2);
        assertThat(held.batches().getLast()).containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void a_second_batch_is_under_way_only_for_a_crowd() {
        try (var commits = HeldCommits.commits(new Limits(100, 100, 2, LONG), held)) {
            var callers = new ArrayList<CompletableFuture<Integer>>();
            callers.add(HeldCommits.submit(commits, 1));
            Await.until(() -> held.batches().size() == 1);
            for (int waiting = 1; waiting < 32; waiting++) {
                callers.add(HeldCommits.submit(commits, 2));
            }
            Await.until(() -> commits.waiting() == 31);
            assertThat(held.batches()).hasSize(1);

            callers.add(HeldCommits.submit(commits, 3));
            Await.until(() -> held.batches().size() == 2);
            assertThat(held.batches().getLast()).hasSize(32);
            held.release();
            callers.forEach(CompletableFuture::join);
        }
    }

    @Test
    void a_batch_waits_for_those_who_are_about_to_ask_again_until_they_have_come() throws InterruptedException {
        var present = new Present();
        var come = new AtomicInteger();
        for (int caller = 0; caller < 3; caller++) {
            present.enter();
        }
        var gathering = Thread.ofPlatform().start(() -> present.await(come::get, LONG.toNanos()));
        Await.until(() -> gathering.getState() == Thread.State.TIMED_WAITING);

        come.set(2);
        present.wake(2);
        assertThat(gathering.getState()).isEqualTo(Thread.State.TIMED_WAITING);
        come.set(3);
        present.wake(3);

        assertThat(gathering.join(LONG)).isTrue();
    }

    @Test
    void nobody_is_waited_for_who_never_met_another_caller() {
        var present = new Present();
        present.enter();
        present.leave();
        present.enter();
        present.leave();

        assertTimeoutPreemptively(LONG, () -> present.await(() -> 0, Long.MAX_VALUE));
    }

    @Test
    void the_one_at_fault_is_found_and_the_others_are_stored_without_it() throws InterruptedException {
        try (var commits = HeldCommits.commits(new Limits(100, 100, 1, LONG), GroupCommitTest::refusing13);
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
        try (var commits = HeldCommits.commits(
                new Limits(10, 10, 1, LONG),
                batch -> asked.incrementAndGet() < 3 ? List.of(Optional.empty()) : HeldCommits.doubled(batch))) {
            assertThat(commits.submit(21)).isEqualTo(42);
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void a_failure_is_told_to_everybody_in_the_batch_and_the_next_batch_goes_on() {
        var first = new AtomicInteger();
        try (var commits = HeldCommits.commits(new Limits(10, 10, 1, LONG), batch -> {
            if (first.getAndIncrement() == 0) {
                throw new IllegalStateException("the line was cut");
            }
            return HeldCommits.doubled(batch);
        })) {
            assertThatThrownBy(() -> commits.submit(1)).isInstanceOf(LogUnavailable.class);
            assertThat(commits.submit(2)).isEqualTo(4);
        }
    }

    private static List<Optional<Integer>> refusing13(List<Integer> batch) {
        if (batch.contains(13)) {
            throw new BatchRefused(new IllegalArgumentException("13"));
        }
        return HeldCommits.doubled(batch);
    }
}
