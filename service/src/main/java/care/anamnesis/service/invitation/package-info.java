/** How somebody is invited: a link that works once, made by a privacy officer, or on the server for the first one. */
@NullMarked
package care.anamnesis.service.invitation;

import org.jspecify.annotations.NullMarked;
