/**
 * The log: append-only, gapless, in one order, many callers to a commit, awake at once. Knows no clinical word.
 *
 * <p>What is promised and what is not stands in {@code docs/decisions/0001-the-log.md}, each sentence with its test.
 */
@NullMarked
package care.anamnesis.eventlog;

import org.jspecify.annotations.NullMarked;
