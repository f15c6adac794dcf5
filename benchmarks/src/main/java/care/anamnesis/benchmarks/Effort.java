package care.anamnesis.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param only the contenders to append whose names contain this
 * @param history events in each client's stream before an append is measured
 * @param events that are read and projected
 * @param limit a projection that has not caught up by then is rated on its progress
 * @param growth sizes of the log in events
 */
record Effort(
        int rounds,
        Duration warmUp,
        Duration measured,
        List<Integer> callers,
        int clients,
        String only,
        int history,
        int events,
        Duration limit,
        Duration lag,
        List<Integer> growth) {

    String describe() {
        return "%d rounds, all contenders in each, %d s warm-up and %d s measured for each rate, %,d clients"
                .formatted(rounds, warmUp.toSeconds(), measured.toSeconds(), clients);
    }
}
