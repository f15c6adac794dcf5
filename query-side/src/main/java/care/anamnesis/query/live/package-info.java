/** Has anything been written about this client while one looks? Tells that it has, and nothing of what. */
@NullMarked
package care.anamnesis.query.live;

import org.jspecify.annotations.NullMarked;
