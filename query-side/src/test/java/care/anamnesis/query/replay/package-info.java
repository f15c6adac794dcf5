@NullMarked
package care.anamnesis.query.replay;

import org.jspecify.annotations.NullMarked;
