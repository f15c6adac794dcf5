/** What those who run the service can measure. No label holds a name, an id or a word of a record. */
@NullMarked
package care.anamnesis.service.measuring;

import org.jspecify.annotations.NullMarked;
