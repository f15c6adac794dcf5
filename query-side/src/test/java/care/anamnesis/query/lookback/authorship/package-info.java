@NullMarked
package care.anamnesis.query.lookback.authorship;

import org.jspecify.annotations.NullMarked;
