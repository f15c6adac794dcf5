/** How often something may be tried or sent, and what happens to whoever does it more often. */
@NullMarked
package care.anamnesis.service.limit;

import org.jspecify.annotations.NullMarked;
