@NullMarked
package care.anamnesis.service.passkey;

import org.jspecify.annotations.NullMarked;
