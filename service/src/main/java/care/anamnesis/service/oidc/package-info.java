/**
 * People of the practice sign in with their accounts at its identity provider (OpenID Connect). Which account is whose
 * stands here; who works in the practice stands in the log.
 */
@NullMarked
package care.anamnesis.service.oidc;

import org.jspecify.annotations.NullMarked;
