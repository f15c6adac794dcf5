@NullMarked
package care.anamnesis.query.lookback.comparison;

import org.jspecify.annotations.NullMarked;
