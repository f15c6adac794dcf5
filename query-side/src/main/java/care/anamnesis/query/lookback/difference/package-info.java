/** What changed between two states of a record, and which entry caused it? */
@NullMarked
package care.anamnesis.query.lookback.difference;

import org.jspecify.annotations.NullMarked;
