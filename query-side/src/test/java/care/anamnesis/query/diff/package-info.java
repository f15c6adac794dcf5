@NullMarked
package care.anamnesis.query.diff;

import org.jspecify.annotations.NullMarked;
