package care.anamnesis.standalone.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the whole service. For a thread that plays a command it returns the practice's time, for all others the
 * real time.
 */
public final class PracticeClock extends Clock {
    private static final ScopedValue<Instant> PLAYED = ScopedValue.newInstance();

    private final Clock real;

    public PracticeClock(ZoneId zone) {
        this(Clock.system(zone));
    }

    private PracticeClock(Clock real) {
        this.real = real;
    }

    /** Does something on this thread as if it were that time. */
    void at(Instant time, Runnable act) {
        ScopedValue.where(PLAYED, time).run(act);
    }

    @Override
    public Instant instant() {
        return PLAYED.isBound() ? PLAYED.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PracticeClock(real.withZone(zone));
    }
}
