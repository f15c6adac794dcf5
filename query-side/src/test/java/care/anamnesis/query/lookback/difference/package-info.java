@NullMarked
package care.anamnesis.query.lookback.difference;

import org.jspecify.annotations.NullMarked;
