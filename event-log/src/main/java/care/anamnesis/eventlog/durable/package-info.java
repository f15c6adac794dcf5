/** Small files that survive a crash. */
@NullMarked
package care.anamnesis.eventlog.durable;

import org.jspecify.annotations.NullMarked;
