package care.anamnesis.events;

/** How often a client comes: {@code visits} visits in every {@code every} units, so 1/2/WEEK is every other week. */
public record VisitFrequency(int visits, int every, PeriodUnit unit) {}
