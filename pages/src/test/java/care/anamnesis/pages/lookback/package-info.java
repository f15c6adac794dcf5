@NullMarked
package care.anamnesis.pages.lookback;

import org.jspecify.annotations.NullMarked;
