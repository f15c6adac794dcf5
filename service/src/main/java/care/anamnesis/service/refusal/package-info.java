/** What is refused before any endpoint is reached, in the same form as every other refusal (RFC 9457). */
@NullMarked
package care.anamnesis.service.refusal;

import org.jspecify.annotations.NullMarked;
