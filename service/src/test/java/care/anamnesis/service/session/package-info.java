@NullMarked
package care.anamnesis.service.session;

import org.jspecify.annotations.NullMarked;
