package care.anamnesis.pages.recording;

import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.FrequencyPeriod;
import java.util.List;
import java.util.stream.IntStream;

/** How often a client may come: what is offered at a tap, and what differs from a plan. */
final class FrequencyChoices {
    static final List<VisitFrequency> COMMON = List.of(
            new VisitFrequency(2, 1, PeriodUnit.WEEK),
            new VisitFrequency(1, 1, PeriodUnit.WEEK),
            new VisitFrequency(1, 2, PeriodUnit.WEEK),
            new VisitFrequency(1, 1, PeriodUnit.MONTH));

    private FrequencyChoices() {}

    /** A frequency that is in force in none of these periods. */
    static VisitFrequency anotherThan(List<FrequencyPeriod> periods) {
        var agreed = periods.stream().map(FrequencyPeriod::frequency).toList();
        return IntStream.iterate(1, visits -> visits + 1)
                .mapToObj(visits -> new VisitFrequency(visits, 1, PeriodUnit.WEEK))
                .filter(frequency -> !agreed.contains(frequency))
                .findFirst()
                .orElseThrow();
    }
}
