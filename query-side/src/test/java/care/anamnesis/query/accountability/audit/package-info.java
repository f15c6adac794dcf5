@NullMarked
package care.anamnesis.query.accountability.audit;

import org.jspecify.annotations.NullMarked;
