@NullMarked
package care.anamnesis.query;

import org.jspecify.annotations.NullMarked;
