/** Asking: may this be added to the record? Commands, the clinical rules, and the one endpoint that takes them. */
@NullMarked
package care.anamnesis.command;

import org.jspecify.annotations.NullMarked;
