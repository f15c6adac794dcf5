/** Which entry set each field of the care plan, and what stood there before? */
@NullMarked
package care.anamnesis.query.lookback.authorship;

import org.jspecify.annotations.NullMarked;
