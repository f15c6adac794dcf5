@NullMarked
package care.anamnesis.query.projection;

import org.jspecify.annotations.NullMarked;
