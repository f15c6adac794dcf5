@NullMarked
package care.anamnesis.query.print;

import org.jspecify.annotations.NullMarked;
