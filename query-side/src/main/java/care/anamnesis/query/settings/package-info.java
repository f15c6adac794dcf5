/** What a person sets for the browser at hand. */
@NullMarked
package care.anamnesis.query.settings;

import org.jspecify.annotations.NullMarked;
