@NullMarked
package care.anamnesis.service.oidc;

import org.jspecify.annotations.NullMarked;
