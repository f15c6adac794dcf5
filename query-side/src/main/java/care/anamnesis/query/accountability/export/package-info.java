/** One client's whole record to take away, in forms that show by themselves whether anything in them was changed. */
@NullMarked
package care.anamnesis.query.accountability.export;

import org.jspecify.annotations.NullMarked;
