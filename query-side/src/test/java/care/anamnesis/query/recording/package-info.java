@NullMarked
package care.anamnesis.query.recording;

import org.jspecify.annotations.NullMarked;
