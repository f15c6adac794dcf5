@NullMarked
package care.anamnesis.query.live;

import org.jspecify.annotations.NullMarked;
