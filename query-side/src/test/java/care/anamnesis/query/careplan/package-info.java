@NullMarked
package care.anamnesis.query.careplan;

import org.jspecify.annotations.NullMarked;
