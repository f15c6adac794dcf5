@NullMarked
package care.anamnesis.query.bodymap;

import org.jspecify.annotations.NullMarked;
