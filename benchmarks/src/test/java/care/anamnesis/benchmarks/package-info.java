@NullMarked
package care.anamnesis.benchmarks;

import org.jspecify.annotations.NullMarked;
