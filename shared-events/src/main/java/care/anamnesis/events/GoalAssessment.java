package care.anamnesis.events;

import java.util.UUID;

/** The status of one goal, in a report or at discharge. */
public record GoalAssessment(
        UUID goalId, GoalStatus status, @Prose String assessment) {}
