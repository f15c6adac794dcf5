/** The process of production: the sides that it runs, who signs in, and what its server refuses. */
@NullMarked
package care.anamnesis.service;

import org.jspecify.annotations.NullMarked;
