@NullMarked
package care.anamnesis.pages.frame;

import org.jspecify.annotations.NullMarked;
