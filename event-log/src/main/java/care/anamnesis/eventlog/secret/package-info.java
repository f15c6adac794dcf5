/** Secrets of the service that are kept outside the database, and the keys that are derived from them. */
@NullMarked
package care.anamnesis.eventlog.secret;

import org.jspecify.annotations.NullMarked;
