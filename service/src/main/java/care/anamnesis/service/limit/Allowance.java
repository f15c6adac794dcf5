package care.anamnesis.service.limit;

import care.anamnesis.service.CannotStart;
import java.time.Duration;

/**
 * @param atOnce how many times
 * @param again how long until one more is allowed
 */
public record Allowance(int atOnce, Duration again) {
    /** @throws CannotStart if this would refuse everybody, or nobody */
    static Allowance of(String setting, int atOnce, Duration again) {
        if (atOnce < 1 || !again.isPositive()) {
            throw new CannotStart(
                    "The limit %s allows %d at once and one more after %s.".formatted(setting, atOnce, again),
                    "Set both to more than nothing, or leave them out.");
        }
        return new Allowance(atOnce, again);
    }
}
