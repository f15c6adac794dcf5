/** The rules of the records of people who work in the practice, and what the practice knows of them. */
@NullMarked
package care.anamnesis.command.person;

import org.jspecify.annotations.NullMarked;
