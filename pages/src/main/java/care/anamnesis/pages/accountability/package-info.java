/** Who did what, who looked at a client, and a record to take away. */
@NullMarked
package care.anamnesis.pages.accountability;

import org.jspecify.annotations.NullMarked;
