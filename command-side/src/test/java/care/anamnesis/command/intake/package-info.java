@NullMarked
package care.anamnesis.command.intake;

import org.jspecify.annotations.NullMarked;
