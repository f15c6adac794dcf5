package care.anamnesis.command;

import care.anamnesis.events.VisitFrequency;
import java.util.List;

/** Whether anybody can come that often. */
final class HowOften {
    private static final int MOST_A_DAY = 3;

    private HowOften() {}

    static List<Violation> violations(VisitFrequency frequency) {
        var days = switch (frequency.unit()) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 28;
        };
        return Violation.unless(
                frequency.visits() <= MOST_A_DAY * days * frequency.every(),
                "/frequency/visits",
                "must not be more than " + MOST_A_DAY + " visits a day");
    }
}
