@NullMarked
package care.anamnesis.query.lookback.replay;

import org.jspecify.annotations.NullMarked;
