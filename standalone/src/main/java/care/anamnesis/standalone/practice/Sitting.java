package care.anamnesis.standalone.practice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When everybody in the practice writes notes: at noon and at the end of the day, at slightly varying minutes. Many
 * clients at one time can be recorded side by side.
 */
enum Sitting {
    NOON(LocalTime.of(12, 10)),
    EVENING(LocalTime.of(17, 20));

    private static final int DAY_TO_DAY = 17;
    private static final int MINUTES_OF_LEEWAY = 40;

    private final LocalTime from;

    Sitting(LocalTime from) {
        this.from = from;
    }

    LocalDateTime on(LocalDate day) {
        return day.atTime(from).plusMinutes(Math.floorMod(day.toEpochDay() * DAY_TO_DAY, MINUTES_OF_LEEWAY));
    }
}
