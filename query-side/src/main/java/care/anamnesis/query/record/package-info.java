/** An event of the record, and the facts that follow from it. Plain Java. */
@NullMarked
package care.anamnesis.query.record;

import org.jspecify.annotations.NullMarked;
