@NullMarked
package care.anamnesis.command.asking;

import org.jspecify.annotations.NullMarked;
