package care.anamnesis.benchmarks;

import java.util.OptionalDouble;

/**
 * The result of one round.
 *
 * @param serviceMicros processor time of this process for one command or event
 * @param postgresCores processors that PostgreSQL kept busy meanwhile
 */
record Sample(double value, OptionalDouble serviceMicros, OptionalDouble postgresCores) {
    static Sample of(double value) {
        return new Sample(value, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The rate and the cost of each, between two readings of the clocks. */
    static Sample rate(long done, long nanos, ProcessorTime before, ProcessorTime after) {
        var service = done == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((after.service() - before.service()) / 1e3 / done);
        var postgres = before.postgres().isPresent() && after.postgres().isPresent()
                ? OptionalDouble.of(
                        (after.postgres().getAsLong() - before.postgres().getAsLong()) / (double) nanos)
                : OptionalDouble.empty();
        return new Sample(done * 1e9 / nanos, service, postgres);
    }
}
