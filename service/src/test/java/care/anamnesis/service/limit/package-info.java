@NullMarked
package care.anamnesis.service.limit;

import org.jspecify.annotations.NullMarked;
