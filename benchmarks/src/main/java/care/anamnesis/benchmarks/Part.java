package care.anamnesis.benchmarks;

/** What can be measured. */
enum Part {
    APPEND,
    READ,
    PROJECT,
    LAG,
    HISTORY,
    AUDIT,
    GROWTH;

    void measure(Effort effort, Server server, Report report) throws Exception {
        switch (this) {
            case APPEND -> Appending.measure(effort, server, report);
            case READ -> Reading.measure(effort, server, report);
            case PROJECT -> Projecting.measure(effort, server, report);
            case LAG -> Lagging.measure(effort, server, report);
            case GROWTH -> Growing.measure(effort, server, report);
            case AUDIT -> Auditing.measure(effort, server, report);
            case HISTORY -> LongRecords.measure(effort, server, report);
        }
    }
}
