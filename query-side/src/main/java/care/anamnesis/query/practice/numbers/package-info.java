/** How is the practice doing? Numbers for the manager, without a clinical word. */
@NullMarked
package care.anamnesis.query.practice.numbers;

import org.jspecify.annotations.NullMarked;
