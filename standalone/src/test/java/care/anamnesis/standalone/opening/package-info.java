@NullMarked
package care.anamnesis.standalone.opening;

import org.jspecify.annotations.NullMarked;
