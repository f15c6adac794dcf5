package care.anamnesis.events;

import org.jspecify.annotations.Nullable;

/** How often and how long a home practice is done: {@code times} in every {@code every} units, minutes each time. */
public record Dose(
        int times, int every, PeriodUnit unit, @Nullable Integer minutes) {}
