@NullMarked
package care.anamnesis.query.change;

import org.jspecify.annotations.NullMarked;
