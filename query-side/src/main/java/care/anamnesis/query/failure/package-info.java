/** What is answered where nothing else answers. */
@NullMarked
package care.anamnesis.query.failure;

import org.jspecify.annotations.NullMarked;
