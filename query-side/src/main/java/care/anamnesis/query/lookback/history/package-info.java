/** How did the record come about? Every event in order, in a clinician's words, straight from the log. */
@NullMarked
package care.anamnesis.query.lookback.history;

import org.jspecify.annotations.NullMarked;
