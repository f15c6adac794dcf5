@NullMarked
package care.anamnesis.eventlog.witness;

import org.jspecify.annotations.NullMarked;
