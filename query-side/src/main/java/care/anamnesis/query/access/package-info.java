/** Who may read what: the one place that decides; and who did, written down before anything is shown. */
@NullMarked
package care.anamnesis.query.access;

import org.jspecify.annotations.NullMarked;
