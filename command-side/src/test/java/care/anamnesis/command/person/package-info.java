@NullMarked
package care.anamnesis.command.person;

import org.jspecify.annotations.NullMarked;
