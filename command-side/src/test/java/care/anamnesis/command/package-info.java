@NullMarked
package care.anamnesis.command;

import org.jspecify.annotations.NullMarked;
