@NullMarked
package care.anamnesis.query.blame;

import org.jspecify.annotations.NullMarked;
