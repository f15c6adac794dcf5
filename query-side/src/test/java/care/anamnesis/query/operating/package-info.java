@NullMarked
package care.anamnesis.query.operating;

import org.jspecify.annotations.NullMarked;
