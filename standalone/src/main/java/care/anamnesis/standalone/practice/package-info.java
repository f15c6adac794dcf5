/** A fictional practice: clients, courses of care and mistakes drawn from a seed, as the commands of its people. */
@NullMarked
package care.anamnesis.standalone.practice;

import org.jspecify.annotations.NullMarked;
