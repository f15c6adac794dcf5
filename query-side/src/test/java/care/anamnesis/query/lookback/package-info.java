@NullMarked
package care.anamnesis.query.lookback;

import org.jspecify.annotations.NullMarked;
