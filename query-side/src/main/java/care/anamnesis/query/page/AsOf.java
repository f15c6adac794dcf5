package care.anamnesis.query.page;

import java.time.Instant;

/**
 * What a page reflects, for its footer: give it to the model as {@code asOf}.
 *
 * @param position in the log up to which the page holds everything
 * @param at when it was asked
 */
public record AsOf(long position, Instant at) {}
