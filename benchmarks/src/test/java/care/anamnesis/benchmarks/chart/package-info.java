/** The chart of docker/helm, as Helm and Kubernetes read it. */
@NullMarked
package care.anamnesis.benchmarks.chart;

import org.jspecify.annotations.NullMarked;
