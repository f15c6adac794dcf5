/** How people and programs sign in, and what a caller who is not signed in, or not allowed, is told. */
@NullMarked
package care.anamnesis.service.signin;

import org.jspecify.annotations.NullMarked;
