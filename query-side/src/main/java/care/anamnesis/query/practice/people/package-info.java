/** Who works in the practice, what each person may do, and how that came about. */
@NullMarked
package care.anamnesis.query.practice.people;

import org.jspecify.annotations.NullMarked;
