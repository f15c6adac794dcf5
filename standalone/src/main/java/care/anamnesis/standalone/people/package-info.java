/** Who may sign in to standalone: demo people with a known password, and never in production. */
@NullMarked
package care.anamnesis.standalone.people;

import org.jspecify.annotations.NullMarked;
