@NullMarked
package care.anamnesis.query.lookback.history;

import org.jspecify.annotations.NullMarked;
