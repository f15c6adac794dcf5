@NullMarked
package care.anamnesis.query.practice.caseload;

import org.jspecify.annotations.NullMarked;
