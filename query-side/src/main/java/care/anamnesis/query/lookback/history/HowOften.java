package care.anamnesis.query.lookback.history;

import care.anamnesis.events.Dose;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.VisitFrequency;
import java.util.List;

/** Frequencies and doses as one says them: "twice a week", "every other week", "once a day for 10 minutes". */
public final class HowOften {
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private HowOften() {}

    public static String of(VisitFrequency frequency) {
        return rate(frequency.visits(), frequency.every(), frequency.unit());
    }

    public static String of(Dose dose) {
        var rate = rate(dose.times(), dose.every(), dose.unit());
        return dose.minutes() == null ? rate : rate + " for " + minutes(dose.minutes());
    }

    static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static String rate(int times, int every, PeriodUnit unit) {
        var period = period(every, Phrases.words(unit));
        return times == 1 && every > 1 ? period : times(times) + " " + period;
    }

    static String times(int times) {
        return switch (times) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> number(times) + " times";
        };
    }

    private static String period(int every, String unit) {
        return switch (every) {
            case 1 -> "a " + unit;
            case 2 -> "every other " + unit;
            default -> "every " + number(every) + " " + unit + "s";
        };
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }
}
