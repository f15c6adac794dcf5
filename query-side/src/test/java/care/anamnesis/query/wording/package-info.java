@NullMarked
package care.anamnesis.query.wording;

import org.jspecify.annotations.NullMarked;
