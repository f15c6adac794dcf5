/** The fields of a record and their changes, in clinical words: for comparisons and authorship. */
@NullMarked
package care.anamnesis.query.words;

import org.jspecify.annotations.NullMarked;
