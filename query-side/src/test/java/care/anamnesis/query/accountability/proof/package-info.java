@NullMarked
package care.anamnesis.query.accountability.proof;

import org.jspecify.annotations.NullMarked;
