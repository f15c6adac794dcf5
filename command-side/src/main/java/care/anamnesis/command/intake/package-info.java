/** How a request becomes a command, is sent to its record once, and is answered. */
@NullMarked
package care.anamnesis.command.intake;

import org.jspecify.annotations.NullMarked;
