package care.anamnesis.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** How one goal stands, in a report or at discharge. */
public record GoalAssessment(
        UUID goalId,
        GoalStatus status,
        @NotBlank @Size(max = 10_000) String assessment) {}
