@NullMarked
package care.anamnesis.query.practice.numbers;

import org.jspecify.annotations.NullMarked;
