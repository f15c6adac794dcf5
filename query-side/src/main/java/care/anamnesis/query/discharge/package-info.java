/** The end of an episode of care, gone through step by step. */
@NullMarked
package care.anamnesis.query.discharge;

import org.jspecify.annotations.NullMarked;
