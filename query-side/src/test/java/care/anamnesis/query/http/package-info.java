@NullMarked
package care.anamnesis.query.http;

import org.jspecify.annotations.NullMarked;
