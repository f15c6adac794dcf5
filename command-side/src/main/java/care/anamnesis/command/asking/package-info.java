/** Asking whether a command would be accepted, before it is sent. */
@NullMarked
package care.anamnesis.command.asking;

import org.jspecify.annotations.NullMarked;
