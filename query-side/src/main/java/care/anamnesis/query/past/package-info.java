/** What was known then, and what was true then? A look back at any record. */
@NullMarked
package care.anamnesis.query.past;

import org.jspecify.annotations.NullMarked;
