/** Commands, the clinical rules that decide whether they may be added to the record, and the one endpoint. */
@NullMarked
package care.anamnesis.command;

import org.jspecify.annotations.NullMarked;
