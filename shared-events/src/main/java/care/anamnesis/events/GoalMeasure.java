package care.anamnesis.events;

import java.math.BigDecimal;

/** The score on an instrument of the catalogue at which a goal is met. */
public record GoalMeasure(@Line String instrument, BigDecimal target) {}
