@NullMarked
package care.anamnesis.pages.operating;

import org.jspecify.annotations.NullMarked;
