/** Both sides and their database in one process: the default way to run Anamnesis. */
@NullMarked
package care.anamnesis.standalone;

import org.jspecify.annotations.NullMarked;
