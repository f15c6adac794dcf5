/** Export of one client's whole record, in forms that show any change. */
@NullMarked
package care.anamnesis.query.accountability.export;

import org.jspecify.annotations.NullMarked;
