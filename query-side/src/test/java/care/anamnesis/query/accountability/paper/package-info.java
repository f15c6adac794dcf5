@NullMarked
package care.anamnesis.query.accountability.paper;

import org.jspecify.annotations.NullMarked;
