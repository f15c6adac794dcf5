/**
 * The log: append-only, gapless, in one order, many callers per commit, readers woken at once. Knows no clinical word.
 *
 * <p>What is promised and what is not: {@code docs/decisions/0001-the-log.md}, each sentence with its test.
 */
@NullMarked
package care.anamnesis.eventlog;

import org.jspecify.annotations.NullMarked;
