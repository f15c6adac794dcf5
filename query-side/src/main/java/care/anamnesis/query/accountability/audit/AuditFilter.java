package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Factor;
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
        @Parameter(description = "Entries that were written at this instant or later.") @Nullable
        Instant from,

        @Parameter(description = "Entries that were written at this instant or earlier.") @Nullable
        Instant to,

        @Parameter(description = "Entries whose clinical day is this day or later.") @Nullable
        LocalDate occurredFrom,

        @Parameter(description = "Entries whose clinical day is this day or earlier.") @Nullable
        LocalDate occurredTo,

        @Parameter(description = "The id of the person.") @Size(max = 200) @Nullable
        String person,

        @Parameter(description = "The name that the person had at that time.") @Size(max = 200) @Nullable
        String personName,

        @Parameter(description = "The role that the person had at that time.") @Nullable
        Role role,

        @Parameter(description = "The person on whose behalf the entry was written.") @Size(max = 200) @Nullable
        String onBehalfOf,

        @Parameter(description = "Entries about this client, alone or among others.") @Nullable
        UUID client,

        @Parameter(description = "Names of events, separated by commas.") @Nullable
        Set<String> kind,

        @Parameter(description = "Whether the entry was written on a later day than its clinical day.") @Nullable
        Boolean late,

        @Parameter(description = "A code of the code system iso-21089-lifecycle, for example access.") @Nullable
        String action,

        @Parameter(description = "The kind of access.") @Nullable
        AccessAction access,

        @Parameter(description = "The template of the address that was requested.") @Size(max = 200) @Nullable
        String question,

        @Parameter(description = "The reason of a refusal; GIVEN selects entries that hold a reason in words.")
        @Size(max = 200)
        @Nullable
        String reason,

        @Parameter(description = "The number of repeated refusals that the entry stands for, in addition to the first.")
        @Min(1)
        @Nullable
        Integer times,

        @Parameter(description = "Entries of this episode of care.") @Nullable
        UUID episode,

        @Parameter(description = "The number of the entry in its record.") @Min(1) @Nullable
        Long version,

        @Parameter(description = "The purpose of use.") @Nullable
        PurposeOfUse purpose,

        @Parameter(description = "The application that sent the request.") @Size(max = 200) @Nullable
        String source,

        @Parameter(description = "The correlation id of the request.") @Size(max = 200) @Nullable
        String correlation,

        @Parameter(description = "Entries about this person of the practice, by the id of the person.") @Nullable
        UUID about,

        @Parameter(description = "The kind of factor with which the person had proven who it is.")
        Factor.@Nullable Kind factor) {
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
