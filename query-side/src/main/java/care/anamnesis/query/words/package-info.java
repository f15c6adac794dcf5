/** The fields of a record, and what became of them, in the words of the field: for people who compare and ask who. */
@NullMarked
package care.anamnesis.query.words;

import org.jspecify.annotations.NullMarked;
