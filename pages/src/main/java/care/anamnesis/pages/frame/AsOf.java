package care.anamnesis.pages.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state that a page reflects, for its footer: give it to the model as {@code asOf}.
 *
 * @param position in the log up to which the page is complete
 * @param at the time of the request
 * @param lacksSince the time of the first entry that the page does not show yet, null if it shows everything
 */
public record AsOf(long position, Instant at, @Nullable Instant lacksSince) {
    public AsOf(long position, Instant at) {
        this(position, at, null);
    }
}
