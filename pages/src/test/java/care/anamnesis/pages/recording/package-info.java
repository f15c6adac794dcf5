@NullMarked
package care.anamnesis.pages.recording;

import org.jspecify.annotations.NullMarked;
