/** The clinical rules: what may be added to one client's record, decided from what has happened. */
@NullMarked
package care.anamnesis.command.record;

import org.jspecify.annotations.NullMarked;
