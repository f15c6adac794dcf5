@NullMarked
package care.anamnesis.standalone.people;

import org.jspecify.annotations.NullMarked;
