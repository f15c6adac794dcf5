/** What was the record after each of its entries, and what did that entry change? */
@NullMarked
package care.anamnesis.query.lookback.replay;

import org.jspecify.annotations.NullMarked;
