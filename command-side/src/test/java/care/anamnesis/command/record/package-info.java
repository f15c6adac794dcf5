@NullMarked
package care.anamnesis.command.record;

import org.jspecify.annotations.NullMarked;
