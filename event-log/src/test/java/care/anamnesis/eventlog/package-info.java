@NullMarked
package care.anamnesis.eventlog;

import org.jspecify.annotations.NullMarked;
