/** Decides who may read what, and logs who did before anything is shown. */
@NullMarked
package care.anamnesis.query.access;

import org.jspecify.annotations.NullMarked;
