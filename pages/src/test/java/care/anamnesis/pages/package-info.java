@NullMarked
package care.anamnesis.pages;

import org.jspecify.annotations.NullMarked;
