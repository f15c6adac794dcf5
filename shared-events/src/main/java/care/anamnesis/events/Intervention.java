package care.anamnesis.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** One intervention of a visit with its timed minutes. */
public record Intervention(
        @Line String name, @Min(1) @Max(1440) int minutes) {}
