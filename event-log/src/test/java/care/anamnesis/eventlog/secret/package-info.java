@NullMarked
package care.anamnesis.eventlog.secret;

import org.jspecify.annotations.NullMarked;
