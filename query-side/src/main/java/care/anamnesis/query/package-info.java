/** Answering: what is true now, and how it became so. One package per question. */
@NullMarked
package care.anamnesis.query;

import org.jspecify.annotations.NullMarked;
