package care.anamnesis.standalone.opening;

import care.anamnesis.standalone.InDemo;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether the service is open, and until then its current work. Nobody sees a half-played practice. */
@Component
@InDemo
public final class Opening {
    private volatile Stage stage = new Stage.Starting();

    /** The work before the service is open. */
    sealed interface Stage {
        record Starting() implements Stage {}

        /** @param share of the practice's time that has been played, between 0 and 1 */
        record Playing(Instant upTo, double share, long entries) implements Stage {}

        /** Everything is written, and is being read again for the lists and pages. */
        record CatchingUp(long entries) implements Stage {}

        record Open() implements Stage {}
    }

    /** @param begin of the time that is played, which ends at {@code end} */
    public void played(Instant begin, Instant upTo, Instant end, long entries) {
        var whole = Math.max(1, Duration.between(begin, end).toSeconds());
        var done = Duration.between(begin, upTo).toSeconds();
        stage = new Stage.Playing(upTo, Math.clamp((double) done / whole, 0, 1), entries);
    }

    public void catchingUp(long entries) {
        stage = new Stage.CatchingUp(entries);
    }

    public void open() {
        stage = new Stage.Open();
    }

    boolean isOpen() {
        return stage instanceof Stage.Open;
    }

    Stage stage() {
        return stage;
    }
}
