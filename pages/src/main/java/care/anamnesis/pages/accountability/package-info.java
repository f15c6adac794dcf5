/** Who did what, who looked at a client, and export of a record. */
@NullMarked
package care.anamnesis.pages.accountability;

import org.jspecify.annotations.NullMarked;
