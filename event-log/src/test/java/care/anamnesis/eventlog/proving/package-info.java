@NullMarked
package care.anamnesis.eventlog.proving;

import org.jspecify.annotations.NullMarked;
