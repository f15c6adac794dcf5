/** The answers between the start of the web server and the end of the demo's playing. */
@NullMarked
package care.anamnesis.standalone.opening;

import org.jspecify.annotations.NullMarked;
