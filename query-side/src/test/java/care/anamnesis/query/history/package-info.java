@NullMarked
package care.anamnesis.query.history;

import org.jspecify.annotations.NullMarked;
