/** The frame of every page: header, navigation, language, theme, settings, errors, and what a browser keeps. */
@NullMarked
package care.anamnesis.pages.frame;

import org.jspecify.annotations.NullMarked;
