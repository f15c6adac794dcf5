package care.anamnesis.events;

import java.util.UUID;

/** How one goal stands, in a report or at discharge. */
public record GoalAssessment(
        UUID goalId, GoalStatus status, @Prose String assessment) {}
