package care.anamnesis.standalone.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** When the practice is open: on working days. */
final class Hours {
    private Hours() {}

    /** That day, or the next on which the practice is open. */
    static LocalDate openFrom(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** That day, or the last before it on which the practice was open. */
    static LocalDate openUntil(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
