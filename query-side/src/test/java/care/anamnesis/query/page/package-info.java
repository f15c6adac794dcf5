@NullMarked
package care.anamnesis.query.page;

import org.jspecify.annotations.NullMarked;
