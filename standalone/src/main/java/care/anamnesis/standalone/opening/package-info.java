/** What is answered between the start of the web server and the moment at which the demo has been played. */
@NullMarked
package care.anamnesis.standalone.opening;

import org.jspecify.annotations.NullMarked;
