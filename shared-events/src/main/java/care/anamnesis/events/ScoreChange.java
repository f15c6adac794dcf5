package care.anamnesis.events;

import java.math.BigDecimal;

/** A score against an earlier one. {@code difference} is now minus baseline, whichever way the instrument points. */
public record ScoreChange(ScoreTrend trend, BigDecimal difference, ChangeImportance importance) {}
