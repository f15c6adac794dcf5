@NullMarked
package care.anamnesis.eventlog.proof;

import org.jspecify.annotations.NullMarked;
