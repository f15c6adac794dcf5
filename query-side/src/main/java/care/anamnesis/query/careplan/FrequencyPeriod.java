package care.anamnesis.query.careplan;

import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How often the client comes between two days that both count; {@code reason} says why it was changed to this. */
public record FrequencyPeriod(
        VisitFrequency frequency,
        LocalDate from,
        LocalDate until,
        @Nullable String reason,
        Entry entry) implements Fact {

    FrequencyPeriod until(LocalDate lastDay) {
        return new FrequencyPeriod(frequency, from, lastDay, reason, entry);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
