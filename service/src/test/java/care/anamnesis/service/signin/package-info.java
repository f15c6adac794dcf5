@NullMarked
package care.anamnesis.service.signin;

import org.jspecify.annotations.NullMarked;
