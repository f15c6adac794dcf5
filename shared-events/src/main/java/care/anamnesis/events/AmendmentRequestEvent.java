package care.anamnesis.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The client's right to have the record amended (45 CFR 164.526). */
public sealed interface AmendmentRequestEvent extends ClinicalEvent {
    UUID requestId();

    @Override
    default UUID about() {
        return requestId();
    }

    /** The client asks for an amendment; due after 60 days (45 CFR 164.526(b)(2)). */
    @StoredAs("AmendmentRequested")
    @Lifecycle(LifecycleEvent.RECEIVE)
    record AmendmentRequested(
            UUID clientId, UUID requestId, String statement, List<Long> entries, LocalDate receivedOn, LocalDate dueOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return receivedOn;
        }
    }

    /** Once, by at most 30 days, with a written reason. */
    @StoredAs("AmendmentRequestExtended")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record AmendmentRequestExtended(UUID clientId, UUID requestId, String reason, LocalDate dueOn, LocalDate extendedOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return extendedOn;
        }
    }

    /** {@code entries} are those that the amendment concerns. */
    @StoredAs("AmendmentRequestAccepted")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record AmendmentRequestAccepted(
            UUID clientId,
            UUID requestId,
            List<Long> entries,
            @Nullable String note,
            LocalDate decidedOn) implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return decidedOn;
        }
    }

    @StoredAs("AmendmentRequestDenied")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record AmendmentRequestDenied(
            UUID clientId, UUID requestId, DenialBasis basis, String explanation, LocalDate decidedOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return decidedOn;
        }
    }

    /** The client disagrees with a denial; the statement travels with later disclosures. */
    @StoredAs("DisagreementStated")
    @Lifecycle(LifecycleEvent.RECEIVE)
    record DisagreementStated(UUID clientId, UUID requestId, String statement, LocalDate receivedOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return receivedOn;
        }
    }

    @StoredAs("RebuttalWritten")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record RebuttalWritten(UUID clientId, UUID requestId, String statement, LocalDate writtenOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return writtenOn;
        }
    }
}
