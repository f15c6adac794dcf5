/** The language of the record: what can happen to a client, and who recorded it. Plain Java, no framework. */
@NullMarked
package care.anamnesis.events;

import org.jspecify.annotations.NullMarked;
