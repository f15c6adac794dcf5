package care.anamnesis.query.careplan;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The client asks for the record to be amended (45 CFR 164.526).
 *
 * @param entries the versions that the client means
 * @param dueOn the last day for an answer, with the extension if there is one
 */
public record AmendmentRequest(
        UUID requestId,
        Status status,
        String statement,
        List<Long> entries,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable Extension extension,
        @Nullable Decision decision,
        @Nullable Statement disagreement,
        @Nullable Statement rebuttal,
        Entry entry)
        implements Fact {

    public enum Status {
        OPEN,
        ACCEPTED,
        DENIED
    }

    public record Extension(String reason, LocalDate dueOn, Entry entry) implements Part {}

    /** Either the entries that the amendment concerns, or why there is none. */
    public record Decision(
            List<Long> entries,
            @Nullable DenialBasis basis,
            @Nullable String explanation,
            Entry entry) implements Part {}

    public record Statement(String statement, Entry entry) implements Part {}

    static List<AmendmentRequest> evolve(List<AmendmentRequest> requests, AmendmentRequestEvent event, Entry entry) {
        return switch (event) {
            case AmendmentRequested e -> Fact.with(requests, requested(e, entry));
            case AmendmentRequestExtended e ->
                changing(requests, e, it -> it.extended(new Extension(e.reason(), e.dueOn(), entry)));
            case AmendmentRequestAccepted e ->
                changing(
                        requests,
                        e,
                        it -> it.decided(Status.ACCEPTED, new Decision(e.entries(), null, e.note(), entry)));
            case AmendmentRequestDenied e ->
                changing(
                        requests,
                        e,
                        it -> it.decided(Status.DENIED, new Decision(List.of(), e.basis(), e.explanation(), entry)));
            case DisagreementStated e ->
                changing(requests, e, it -> it.with(new Statement(e.statement(), entry), it.rebuttal));
            case RebuttalWritten e ->
                changing(requests, e, it -> it.with(it.disagreement, new Statement(e.statement(), entry)));
        };
    }

    boolean isDecidedBy(LocalDate day) {
        return decision != null && !day.isBefore(decision.entry().occurredOn());
    }

    private static List<AmendmentRequest> changing(
            List<AmendmentRequest> requests, AmendmentRequestEvent e, UnaryOperator<AmendmentRequest> change) {
        return Fact.changing(requests, AmendmentRequest::requestId, e.requestId(), change);
    }

    private static AmendmentRequest requested(AmendmentRequested e, Entry entry) {
        return new AmendmentRequest(
                e.requestId(),
                Status.OPEN,
                e.statement(),
                e.entries(),
                e.receivedOn(),
                e.dueOn(),
                null,
                null,
                null,
                null,
                entry);
    }

    private AmendmentRequest extended(Extension extension) {
        return with(status, extension.dueOn(), extension, decision, disagreement, rebuttal);
    }

    private AmendmentRequest decided(Status status, Decision decision) {
        return with(status, dueOn, extension, decision, disagreement, rebuttal);
    }

    private AmendmentRequest with(@Nullable Statement disagreement, @Nullable Statement rebuttal) {
        return with(status, dueOn, extension, decision, disagreement, rebuttal);
    }

    private AmendmentRequest with(
            Status status,
            LocalDate dueOn,
            @Nullable Extension extension,
            @Nullable Decision decision,
            @Nullable Statement disagreement,
            @Nullable Statement rebuttal) {
        return new AmendmentRequest(
                requestId,
                status,
                statement,
                entries,
                receivedOn,
                dueOn,
                extension,
                decision,
                disagreement,
                rebuttal,
                entry);
    }
}
