package care.anamnesis.eventlog;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request and the caller that waits for its answer. */
final class WaitingCall<C, A> {
    private final C request;
    private final CompletableFuture<A> answer = new CompletableFuture<>();

    WaitingCall(C request) {
        this.request = request;
    }

    C request() {
        return request;
    }

    /** Whether the caller has stopped waiting: its request is not stored, unless it is already in a batch. */
    boolean isOver() {
        return answer.isDone();
    }

    void complete(A value) {
        answer.complete(value);
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /** @throws LogUnavailable if it is not known whether the request was stored */
    A answer(Duration patience) {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case BatchRefused refused -> new BatchRefused(refused);
                case LogInDoubt doubt -> new LogInDoubt(doubt);
                case ClockIsOff off -> new ClockIsOff(off.getMessage(), off);
                case LogUnavailable away -> new LogUnavailable(away.getMessage(), away);
                case null, default -> new LogUnavailable("Nobody knows whether the command was stored", e.getCause());
            };
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new LogUnavailable("The log did not answer within " + patience, e);
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw new LogUnavailable("Interrupted while waiting for the log", e);
        }
    }
}
