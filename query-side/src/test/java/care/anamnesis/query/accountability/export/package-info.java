@NullMarked
package care.anamnesis.query.accountability.export;

import org.jspecify.annotations.NullMarked;
