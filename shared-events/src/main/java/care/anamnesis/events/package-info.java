/** The language of the record: what can have happened to a client, and who says so. Plain Java, no framework. */
@NullMarked
package care.anamnesis.events;

import org.jspecify.annotations.NullMarked;
