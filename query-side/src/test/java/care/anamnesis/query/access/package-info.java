@NullMarked
package care.anamnesis.query.access;

import org.jspecify.annotations.NullMarked;
