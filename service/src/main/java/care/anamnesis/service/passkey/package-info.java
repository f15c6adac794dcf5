/** People of the practice sign in with passkeys, which they register by an invitation. */
@NullMarked
package care.anamnesis.service.passkey;

import org.jspecify.annotations.NullMarked;
