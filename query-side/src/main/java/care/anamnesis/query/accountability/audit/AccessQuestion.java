package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.AccessAction;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the accesses to one client a program asks for; what is not given, narrows nothing. */
record AccessQuestion(
        @Parameter(
                description = "Accesses at this instant or later.",
                schema = @Schema(type = "string", format = "date-time"))
        @Nullable
        Instant from,

        @Parameter(
                description = "Accesses at this instant or earlier.",
                schema = @Schema(type = "string", format = "date-time"))
        @Nullable
        Instant to,

        @Parameter(description = "The id of the person.", schema = @Schema(type = "string", maxLength = 200))
        @Size(max = 200)
        @Nullable
        String person,

        @Parameter(
                description = "The kind of access. If absent, refusals are included.",
                schema = @Schema(implementation = AccessAction.class))
        @Nullable
        AccessAction access,

        @Parameter(description = "With `true`, refusals only.", schema = @Schema(type = "boolean")) @Nullable
        Boolean refused) {

    ClientAccesses.Asked of(UUID clientId) {
        return new ClientAccesses.Asked(clientId, from, to, person, access, refused);
    }
}
