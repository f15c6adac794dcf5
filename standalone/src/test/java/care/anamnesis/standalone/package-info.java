@NullMarked
package care.anamnesis.standalone;

import org.jspecify.annotations.NullMarked;
