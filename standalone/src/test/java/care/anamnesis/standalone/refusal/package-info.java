@NullMarked
package care.anamnesis.standalone.refusal;

import org.jspecify.annotations.NullMarked;
