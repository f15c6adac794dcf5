/** The projections as an operator sees them: position, parked events, rebuild and comparison. */
@NullMarked
package care.anamnesis.query.operating;

import org.jspecify.annotations.NullMarked;
