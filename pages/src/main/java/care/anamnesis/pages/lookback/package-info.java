/** How did the record come about? History, replay, differences, authorship, and the record as of another day. */
@NullMarked
package care.anamnesis.pages.lookback;

import org.jspecify.annotations.NullMarked;
