/**
 * One client on one page: the care plan as people read it, its figure and its charts, a practice sheet, and live news.
 */
@NullMarked
package care.anamnesis.pages.record;

import org.jspecify.annotations.NullMarked;
