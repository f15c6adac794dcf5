/** The projections and the log as an operator sees them. */
@NullMarked
package care.anamnesis.pages.operating;

import org.jspecify.annotations.NullMarked;
