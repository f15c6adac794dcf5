@NullMarked
package care.anamnesis.pages.record;

import org.jspecify.annotations.NullMarked;
