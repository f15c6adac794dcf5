package care.anamnesis.query.accountability.audit;

import care.anamnesis.query.lookback.history.ProvenBy;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log, as identifiers and codes (R20, R21).
 *
 * @param person who it was; where somebody could not sign in, the person who was tried, and then without name and role
 * @param clients whom it is about
 * @param about the person of the practice whom it is about; absent for what concerns no such person
 * @param aboutName the name of that person at that time
 * @param kind the name of the event
 * @param action its code in HL7's {@code iso-21089-lifecycle}
 * @param access how somebody looked, null where nobody did
 * @param question what was asked, by the template of its address
 * @param reason why somebody was refused, as a code; {@code GIVEN} where the entry holds a reason in words
 * @param times how many more refusals like this one the entry stands for; null for an entry that stands for one
 * @param version the number of the entry in the client's record, null for what stands in no record
 * @param factor with what the person had proven who it is; absent where nothing is known of it
 * @param entry where the entry itself can be read, null for what stands in no record
 */
public record AuditEntry(
        long position,
        Instant recordedAt,
        LocalDate occurredOn,
        @Nullable String person,
        @Nullable String personName,
        @Nullable String role,
        @Nullable String onBehalfOf,
        List<UUID> clients,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID about,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String aboutName,
        String kind,
        String action,
        @Nullable String access,
        @Nullable String question,
        @Nullable String reason,
        @Nullable Integer times,
        @Nullable UUID episode,
        @Nullable Long version,
        @Nullable String purpose,
        String source,
        String correlation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProvenBy factor,
        @Nullable String entry,
        String sentence) {

    /** Whether it was written on a later day than it happened; what stands in no record never is. */
    public boolean isLate(ZoneId zone) {
        return version != null && occurredOn.isBefore(recordedOn(zone));
    }

    public LocalDate recordedOn(ZoneId zone) {
        return LocalDate.ofInstant(recordedAt, zone);
    }

    /** All whom some entries are about. */
    public static Collection<UUID> clients(Collection<AuditEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.clients().stream())
                .distinct()
                .toList();
    }
}
