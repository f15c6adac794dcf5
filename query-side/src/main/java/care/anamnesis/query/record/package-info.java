/** An event as it stands in the record, and the facts that come of it. Plain Java. */
@NullMarked
package care.anamnesis.query.record;

import org.jspecify.annotations.NullMarked;
