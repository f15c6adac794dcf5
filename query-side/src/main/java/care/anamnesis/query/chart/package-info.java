/** How scores and practice went over time, drawn so that a table says the same. */
@NullMarked
package care.anamnesis.query.chart;

import org.jspecify.annotations.NullMarked;
