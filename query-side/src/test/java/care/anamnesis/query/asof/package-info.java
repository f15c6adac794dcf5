@NullMarked
package care.anamnesis.query.asof;

import org.jspecify.annotations.NullMarked;
