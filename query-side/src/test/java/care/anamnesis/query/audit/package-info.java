@NullMarked
package care.anamnesis.query.audit;

import org.jspecify.annotations.NullMarked;
