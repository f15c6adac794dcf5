@NullMarked
package care.anamnesis.query.words;

import org.jspecify.annotations.NullMarked;
