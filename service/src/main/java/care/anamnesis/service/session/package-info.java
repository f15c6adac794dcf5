/**
 * What a session of the people of the practice is, whichever way they sign in: where it is kept, when it ends, and who
 * is behind it with each request.
 */
@NullMarked
package care.anamnesis.service.session;

import org.jspecify.annotations.NullMarked;
