package care.anamnesis.pages.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days in the practice's time zone, both included; a missing bound leaves that side open. */
record AuditPeriod(@Nullable LocalDate since, @Nullable LocalDate until) {

    /** The usual periods. */
    enum Preset {
        TODAY,
        WEEK,
        MONTH,
        ALL,
        BETWEEN
    }

    /** @param last day of what is asked for relative to it */
    static AuditPeriod of(Preset preset, @Nullable LocalDate since, @Nullable LocalDate until, LocalDate last) {
        return switch (preset) {
            case TODAY -> new AuditPeriod(last, last);
            case WEEK -> new AuditPeriod(last.minusDays(6), last);
            case MONTH -> new AuditPeriod(last.minusDays(29), last);
            case ALL -> new AuditPeriod(null, null);
            case BETWEEN -> new AuditPeriod(since, until);
        };
    }

    @Nullable
    Instant from(ZoneId zone) {
        return since == null ? null : since.atStartOfDay(zone).toInstant();
    }

    /** The log knows microseconds. */
    @Nullable
    Instant to(ZoneId zone) {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    boolean isBackwards() {
        return since != null && until != null && until.isBefore(since);
    }
}
