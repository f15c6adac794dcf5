/** Who may read what: the one place that decides. */
@NullMarked
package care.anamnesis.query.access;

import org.jspecify.annotations.NullMarked;
