@NullMarked
package care.anamnesis.query.client;

import org.jspecify.annotations.NullMarked;
