/** What do our pages look like? Every component once, for whoever builds a page. */
@NullMarked
package care.anamnesis.pages.design;

import org.jspecify.annotations.NullMarked;
