package care.anamnesis.query.careplan;

import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often the client comes between two days that both count; {@code reason} says why it was changed to this. */
public record FrequencyPeriod(
        VisitFrequency frequency,
        LocalDate from,
        LocalDate until,
        @Nullable String reason,
        Entry entry) implements Part {

    /** A change agreed for an earlier day leaves the changes after that day in place; one for the same day replaces. */
    static List<FrequencyPeriod> adjusted(
            List<FrequencyPeriod> before, VisitFrequencyAdjusted e, LocalDate planEnd, Entry entry) {
        var periods = new ArrayList<FrequencyPeriod>();
        before.stream().filter(period -> !period.from().equals(e.effectiveOn())).forEach(periods::add);
        periods.add(new FrequencyPeriod(e.to(), e.effectiveOn(), planEnd, e.reason(), entry));
        periods.sort(Comparator.comparing(FrequencyPeriod::from));
        for (int i = 0; i < periods.size() - 1; i++) {
            var lastDay = periods.get(i + 1).from().minusDays(1);
            periods.set(i, periods.get(i).until(lastDay.isAfter(planEnd) ? planEnd : lastDay));
        }
        return List.copyOf(periods);
    }

    FrequencyPeriod until(LocalDate lastDay) {
        return new FrequencyPeriod(frequency, from, lastDay, reason, entry);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
