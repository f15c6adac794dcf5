package care.anamnesis.standalone.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When the practice is open: on working days, by the quarter of an hour. */
final class Hours {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final int LAST_QUARTER = 39;

    private Hours() {}

    static LocalTime appointment(Dice dice) {
        return OPENS.plusMinutes(15L * dice.between(3, LAST_QUARTER - 4));
    }

    /** Some time on that day. */
    static LocalDateTime on(LocalDate day, Dice dice) {
        return day.atTime(OPENS.plusMinutes(15L * dice.between(0, LAST_QUARTER)));
    }

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
