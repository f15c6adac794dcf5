package care.anamnesis.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One intervention of a visit with its timed minutes. */
public record Intervention(
        @NotBlank @Size(max = 200) String name,
        @Min(1) @Max(1440) int minutes) {}
