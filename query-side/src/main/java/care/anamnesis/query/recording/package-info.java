/** How a person writes into a record: a panel beside it for each thing that can be recorded, and what changed meanwhile. */
@NullMarked
package care.anamnesis.query.recording;

import org.jspecify.annotations.NullMarked;
