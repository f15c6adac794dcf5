@NullMarked
package care.anamnesis.pages.people;

import org.jspecify.annotations.NullMarked;
