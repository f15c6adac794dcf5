/** One client on one page: the care plan as people read it, its figure and its charts, a sheet to take home, and news while one looks. */
@NullMarked
package care.anamnesis.pages.record;

import org.jspecify.annotations.NullMarked;
