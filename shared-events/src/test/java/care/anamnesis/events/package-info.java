@NullMarked
package care.anamnesis.events;

import org.jspecify.annotations.NullMarked;
