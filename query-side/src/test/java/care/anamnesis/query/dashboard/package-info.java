@NullMarked
package care.anamnesis.query.dashboard;

import org.jspecify.annotations.NullMarked;
