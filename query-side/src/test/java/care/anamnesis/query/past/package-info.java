@NullMarked
package care.anamnesis.query.past;

import org.jspecify.annotations.NullMarked;
