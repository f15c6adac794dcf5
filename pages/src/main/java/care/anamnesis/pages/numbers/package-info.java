/** The dashboard and the lists behind its numbers. */
@NullMarked
package care.anamnesis.pages.numbers;

import org.jspecify.annotations.NullMarked;
