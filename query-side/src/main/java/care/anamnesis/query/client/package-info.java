/** One client on one page: the care plan as people read it, a sheet to take home, and news while one looks. */
@NullMarked
package care.anamnesis.query.client;

import org.jspecify.annotations.NullMarked;
