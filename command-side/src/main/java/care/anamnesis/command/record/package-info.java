/** The clinical rules: what may be added to one client's record, decided from its events. */
@NullMarked
package care.anamnesis.command.record;

import org.jspecify.annotations.NullMarked;
