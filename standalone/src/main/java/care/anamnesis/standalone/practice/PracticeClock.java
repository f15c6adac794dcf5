package care.anamnesis.standalone.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The clock of the whole service. While a practice is played it tells the practice's time, and else the real one. */
public final class PracticeClock extends Clock {
    private final Clock real;
    private volatile @Nullable Instant played;

    public PracticeClock(ZoneId zone) {
        this(Clock.system(zone));
    }

    private PracticeClock(Clock real) {
        this.real = real;
    }

    void setTo(Instant time) {
        var before = played;
        if (time.isAfter(real.instant()) || (before != null && time.isBefore(before))) {
            throw new IllegalArgumentException("The practice's time goes forwards, up to the real one");
        }
        played = time;
    }

    void tellRealTime() {
        played = null;
    }

    @Override
    public Instant instant() {
        var time = played;
        return time == null ? real.instant() : time;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** A clock of the real time: only the service's own clock is ever played with. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new PracticeClock(real.withZone(zone));
    }
}
