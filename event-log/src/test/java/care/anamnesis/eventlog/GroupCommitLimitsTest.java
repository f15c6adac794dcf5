package care.anamnesis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.GroupCommit.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** No caller waits for ever without an answer. */
class GroupCommitLimitsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final HeldCommits held = new HeldCommits();

    @Test
    void a_full_queue_refuses_at_once() {
        try (var commits = HeldCommits.commits(new Limits(2, 10, 1, LONG), held)) {
            var served = HeldCommits.submit(commits, 1);
            Await.until(() -> held.batches().size() == 1);
            var waiting = List.of(HeldCommits.submit(commits, 2), HeldCommits.submit(commits, 3));
            Await.until(() -> commits.waiting() == 2);

            assertThatThrownBy(() -> commits.submit(4))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessage("Too many commands wait for the log");

            held.release();
            served.join();
            waiting.forEach(CompletableFuture::join);
        }
    }

    @Test
    void a_caller_that_gave_up_is_not_stored_later() {
        try (var commits = HeldCommits.commits(new Limits(10, 10, 1, Duration.ofMillis(50)), held)) {
            var inProgress = HeldCommits.submit(commits, 1);
            Await.until(() -> held.batches().size() == 1);

            assertThatThrownBy(() -> commits.submit(2)).isInstanceOf(LogUnavailable.class);
            held.release();

            inProgress.exceptionally(late -> 0).join();
        }
        assertThat(held.batches()).containsExactly(List.of(1));
    }

    @Test
    void a_closed_log_refuses() {
        var commits = HeldCommits.commits(new Limits(10, 10, 1, LONG), HeldCommits::doubled);
        commits.close();

        assertThatThrownBy(() -> commits.submit(1)).isInstanceOf(LogUnavailable.class);
    }
}
