package care.anamnesis.pages.accountability;

import care.anamnesis.events.AccessAction;
import care.anamnesis.query.accountability.audit.ClientAccesses;
import care.anamnesis.query.http.Address;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of those who looked at a client somebody wants to see, as it stands in the page's address.
 *
 * @param on the last day of a period that is named relative to it; today where absent
 */
record AccessSearch(
        AuditPeriod.@Nullable Preset period,

        @Nullable LocalDate since,

        @Nullable LocalDate until,

        @Nullable LocalDate on,

        @Size(max = 200) @Nullable String person,
        @Nullable Way how) {

    /** In which way somebody looked, or did not. */
    enum Way {
        READ,
        LIST,
        SEARCH,
        EXPORT,
        REFUSED;

        @Nullable
        AccessAction access() {
            return this == REFUSED ? null : AccessAction.valueOf(name());
        }
    }

    public AuditPeriod.Preset preset() {
        if (period != null) {
            return period;
        }
        return since == null && until == null ? AuditPeriod.Preset.ALL : AuditPeriod.Preset.BETWEEN;
    }

    AuditPeriod days(LocalDate today) {
        return AuditPeriod.of(preset(), since, until, Objects.requireNonNullElse(on, today));
    }

    ClientAccesses.Asked asked(UUID clientId, LocalDate today, ZoneId zone) {
        var days = days(today);
        return new ClientAccesses.Asked(
                clientId,
                days.from(zone),
                days.to(zone),
                person,
                how == null ? null : how.access(),
                how == Way.REFUSED ? Boolean.TRUE : null);
    }

    Address address(UUID clientId) {
        return Address.of("/clients/" + clientId + "/access", this);
    }

    /** Of the same days, whenever somebody opens it. */
    Address lasting(UUID clientId, LocalDate today) {
        return preset() == AuditPeriod.Preset.BETWEEN || preset() == AuditPeriod.Preset.ALL
                ? address(clientId)
                : address(clientId).with("on", Objects.requireNonNullElse(on, today));
    }

    public boolean isNarrowed() {
        return how != null || person != null || preset() != AuditPeriod.Preset.ALL;
    }
}
