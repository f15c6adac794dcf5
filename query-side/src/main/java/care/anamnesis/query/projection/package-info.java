/** A projection is a fold plus a table, at an exact position of the log. */
@NullMarked
package care.anamnesis.query.projection;

import org.jspecify.annotations.NullMarked;
