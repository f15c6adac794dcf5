package care.anamnesis.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How often a client comes: {@code visits} visits in every {@code every} units, so 1/2/WEEK is every other week. */
public record VisitFrequency(
        @Min(1) @Max(31) int visits, @Min(1) @Max(52) int every, PeriodUnit unit) {}
