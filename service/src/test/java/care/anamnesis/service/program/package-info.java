@NullMarked
package care.anamnesis.service.program;

import org.jspecify.annotations.NullMarked;
