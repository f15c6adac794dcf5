/** The frame of every page: header, navigation, language, theme, settings, errors, and caching. */
@NullMarked
package care.anamnesis.pages.frame;

import org.jspecify.annotations.NullMarked;
