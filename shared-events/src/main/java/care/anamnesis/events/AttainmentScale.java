package care.anamnesis.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What each level of goal attainment looks like for this client, from −2 (much less than expected) to +2. */
public record AttainmentScale(
        @NotBlank @Size(max = 1000) String muchLess,
        @NotBlank @Size(max = 1000) String less,
        @NotBlank @Size(max = 1000) String expected,
        @NotBlank @Size(max = 1000) String more,
        @NotBlank @Size(max = 1000) String muchMore) {}
