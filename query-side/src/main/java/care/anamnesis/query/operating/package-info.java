/** The projections as an operator sees them: how far they are, what is parked, building anew and comparing. */
@NullMarked
package care.anamnesis.query.operating;

import org.jspecify.annotations.NullMarked;
