/** Pages on paper: a template and its facts as PDF. */
@NullMarked
package care.anamnesis.query.print;

import org.jspecify.annotations.NullMarked;
