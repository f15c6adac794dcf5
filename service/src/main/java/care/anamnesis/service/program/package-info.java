/**
 * How programs prove who they are: with access tokens, which this service issues to a program of its own or to one through
 * which a person works, or which the identity provider of the practice issues.
 */
@NullMarked
package care.anamnesis.service.program;

import org.jspecify.annotations.NullMarked;
