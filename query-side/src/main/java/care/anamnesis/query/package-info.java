/** Queries: what is true now, and how it came about. One package per question. */
@NullMarked
package care.anamnesis.query;

import org.jspecify.annotations.NullMarked;
