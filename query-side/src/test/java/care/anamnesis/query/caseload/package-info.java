@NullMarked
package care.anamnesis.query.caseload;

import org.jspecify.annotations.NullMarked;
