@NullMarked
package care.anamnesis.standalone.practice;

import org.jspecify.annotations.NullMarked;
