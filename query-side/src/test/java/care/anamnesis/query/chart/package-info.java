@NullMarked
package care.anamnesis.query.chart;

import org.jspecify.annotations.NullMarked;
