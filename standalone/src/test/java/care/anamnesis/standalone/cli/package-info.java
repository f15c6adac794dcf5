@NullMarked
package care.anamnesis.standalone.cli;

import org.jspecify.annotations.NullMarked;
