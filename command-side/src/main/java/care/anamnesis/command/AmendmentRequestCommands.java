package care.anamnesis.command;

import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.events.Prose;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The client's right to have the record amended (45 CFR 164.526). */
public interface AmendmentRequestCommands {
    @Writes(AmendmentRequested.class)
    record RequestAmendment(
            UUID clientId,
            @NewId UUID requestId,
            @Prose String statement,
            @Size(max = 100) @Nullable List<Long> entries,
            @Happened LocalDate receivedOn)
            implements ClinicalCommand {}

    @Writes(AmendmentRequestExtended.class)
    record ExtendAmendmentRequest(
            UUID clientId,
            UUID requestId,
            @Prose String reason,
            LocalDate dueOn,
            @DatedBy @Happened LocalDate extendedOn)
            implements ClinicalCommand {}

    @Writes(AmendmentRequestAccepted.class)
    record AcceptAmendmentRequest(
            UUID clientId,
            UUID requestId,
            @NotEmpty @Size(max = 100) List<Long> entries,
            @Prose @Nullable String note,
            @DatedBy @Happened LocalDate decidedOn)
            implements ClinicalCommand {}

    @Writes(AmendmentRequestDenied.class)
    record DenyAmendmentRequest(
            UUID clientId,
            UUID requestId,
            DenialBasis basis,
            @Prose String explanation,
            @DatedBy @Happened LocalDate decidedOn)
            implements ClinicalCommand {}

    @Writes(DisagreementStated.class)
    record StateDisagreement(
            UUID clientId,
            UUID requestId,
            @Prose String statement,
            @Happened LocalDate receivedOn) implements ClinicalCommand {}

    @Writes(RebuttalWritten.class)
    record WriteRebuttal(
            UUID clientId,
            UUID requestId,
            @Prose String statement,
            @DatedBy @Happened LocalDate writtenOn) implements ClinicalCommand {}
}
