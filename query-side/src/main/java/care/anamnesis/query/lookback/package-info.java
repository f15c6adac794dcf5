/** What was known then, and what was true then? How a record came about, and who set what. */
@NullMarked
package care.anamnesis.query.lookback;

import org.jspecify.annotations.NullMarked;
