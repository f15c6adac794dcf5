/** How did the record become what it is? History, replay, differences, authorship, and the record as of another day. */
@NullMarked
package care.anamnesis.pages.lookback;

import org.jspecify.annotations.NullMarked;
