/** Which entry set each field of the care plan, and what was its previous value? */
@NullMarked
package care.anamnesis.query.lookback.authorship;

import org.jspecify.annotations.NullMarked;
