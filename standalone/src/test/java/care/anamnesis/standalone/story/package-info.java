@NullMarked
package care.anamnesis.standalone.story;

import org.jspecify.annotations.NullMarked;
