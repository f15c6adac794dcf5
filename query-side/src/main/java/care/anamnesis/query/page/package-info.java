/** The frame of every page: header, navigation, language, theme, errors, and what a browser may do with a page. */
@NullMarked
package care.anamnesis.query.page;

import org.jspecify.annotations.NullMarked;
