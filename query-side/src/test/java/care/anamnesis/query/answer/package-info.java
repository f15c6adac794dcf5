@NullMarked
package care.anamnesis.query.answer;

import org.jspecify.annotations.NullMarked;
