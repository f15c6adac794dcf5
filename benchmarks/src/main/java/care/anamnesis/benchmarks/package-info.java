/** Measured claims: the log, the command path and the projections beside their peers, on one PostgreSQL, in one run. */
@NullMarked
package care.anamnesis.benchmarks;

import org.jspecify.annotations.NullMarked;
