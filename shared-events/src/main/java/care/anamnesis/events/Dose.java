package care.anamnesis.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How often and how long a home practice is done: {@code times} in every {@code every} units, minutes each time. */
public record Dose(
        @Min(1) @Max(24) int times,
        @Min(1) @Max(52) int every,
        PeriodUnit unit,
        @Min(1) @Max(1440) @Nullable Integer minutes) {}
