@NullMarked
package care.anamnesis.query.export;

import org.jspecify.annotations.NullMarked;
