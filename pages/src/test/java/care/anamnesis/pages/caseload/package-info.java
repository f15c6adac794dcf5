@NullMarked
package care.anamnesis.pages.caseload;

import org.jspecify.annotations.NullMarked;
