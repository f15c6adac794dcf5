package care.anamnesis.benchmarks;

/** A line of the table: one contender under one condition, measured once a round. */
record Row(String part, String setting, String contender, Unit unit) {
    enum Unit {
        PER_SECOND("%,.0f /s"),
        MILLISECONDS("%,.2f ms");

        private final String format;

        Unit(String format) {
            this.format = format;
        }

        String format(double value) {
            return format.formatted(value);
        }
    }
}
