@NullMarked
package care.anamnesis.pages.accountability;

import org.jspecify.annotations.NullMarked;
