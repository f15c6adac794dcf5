package care.anamnesis.pages.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page reflects, for its footer: give it to the model as {@code asOf}.
 *
 * @param position in the log up to which the page holds everything
 * @param at when it was asked
 * @param lacksSince from when on something was written that the page does not show yet, null if it shows everything
 */
public record AsOf(long position, Instant at, @Nullable Instant lacksSince) {
    public AsOf(long position, Instant at) {
        this(position, at, null);
    }
}
