package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.LifecycleEvent;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.Role;
import care.anamnesis.events.StoredName;
import care.anamnesis.query.http.Address;
import care.anamnesis.query.http.Refusals;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which entries a report holds: those for which everything that is given holds. Bounds are included. */
public record AuditFilter(
        @Parameter(description = "Written at this instant or later.") @Nullable
        Instant from,

        @Parameter(description = "Written at this instant or earlier.") @Nullable
        Instant to,

        @Parameter(description = "Happened on this day or later.") @Nullable
        LocalDate occurredFrom,

        @Parameter(description = "Happened on this day or earlier.") @Nullable
        LocalDate occurredTo,

        @Parameter(description = "The id of the person.") @Size(max = 200) @Nullable
        String person,

        @Parameter(description = "The name of the person at that time.") @Size(max = 200) @Nullable
        String personName,

        @Parameter(description = "The role of the person at that time.") @Nullable
        Role role,

        @Parameter(description = "For whom the person wrote.") @Size(max = 200) @Nullable
        String onBehalfOf,

        @Parameter(description = "About this client, alone or among others.") @Nullable
        UUID client,

        @Parameter(description = "Names of events, with commas between them.") @Nullable
        Set<String> kind,

        @Parameter(description = "Whether it was written on a later day than it happened.") @Nullable
        Boolean late,

        @Parameter(description = "A code of iso-21089-lifecycle, for example access.") @Nullable
        String action,

        @Parameter(description = "How somebody looked.") @Nullable
        AccessAction access,

        @Parameter(description = "What was asked, by the template of its address.") @Size(max = 200) @Nullable
        String question,

        @Parameter(description = "Why somebody was refused, or GIVEN.") @Size(max = 200) @Nullable
        String reason,

        @Parameter(description = "For how many more refusals like this one the entry stands.") @Min(1) @Nullable
        Integer times,

        @Parameter(description = "Of this episode of care.") @Nullable
        UUID episode,

        @Parameter(description = "The number of the entry in its record.") @Min(1) @Nullable
        Long version,

        @Parameter(description = "What it was done for.") @Nullable
        PurposeOfUse purpose,

        @Parameter(description = "The application through which it came.") @Size(max = 200) @Nullable
        String source,

        @Parameter(description = "The request or conversation that it belongs to.") @Size(max = 200) @Nullable
        String correlation) {
    private static final Set<String> KINDS =
            StoredName.all().keySet().stream().map(StoredName::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ACTIONS =
            Arrays.stream(LifecycleEvent.values()).map(LifecycleEvent::code).collect(Collectors.toUnmodifiableSet());

    /** @throws org.springframework.web.ErrorResponseException if a name is none */
    void check() {
        if (kind != null && !KINDS.containsAll(kind)) {
            throw Refusals.badRequest("The value of kind cannot be used.");
        }
        if (action != null && !ACTIONS.contains(action)) {
            throw Refusals.badRequest("The value of action cannot be used.");
        }
        given().forEach(AuditFilter::checkText);
    }

    /** No name or code has control characters. */
    static void checkText(String name, @Nullable String value) {
        if (value != null && value.chars().anyMatch(Character::isISOControl)) {
            throw Refusals.badRequest("The value of " + name + " cannot be used.");
        }
    }

    /** What is given, by name, as it would stand in an address. */
    public Map<String, String> given() {
        return Address.of("", this).given();
    }
}
