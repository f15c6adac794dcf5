package care.anamnesis.query.careplan;

import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the client consents to.
 *
 * @param expiresOn the last day on which it counts
 * @param status whether it was withdrawn; where somebody looks, on that day, and absent before it was given
 */
public record Consent(
        UUID consentId,
        ConsentScope scope,
        String givenBy,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        @Nullable String note,
        @Nullable Status status,
        @Nullable Withdrawal withdrawal,
        Entry entry)
        implements Fact {

    public enum Status {
        GIVEN,
        WITHDRAWN,
        EXPIRED
    }

    public record Withdrawal(@Nullable String reason, LocalDate withdrawnOn, Entry entry) implements Part {}

    static Consent recorded(ConsentRecorded e, Entry entry) {
        return new Consent(
                e.consentId(), e.scope(), e.givenBy(), e.givenOn(), e.expiresOn(), e.note(), Status.GIVEN, null, entry);
    }

    Consent withdrawn(ConsentWithdrawn e, Entry entry) {
        return with(Status.WITHDRAWN, new Withdrawal(e.reason(), e.withdrawnOn(), entry));
    }

    /** A withdrawal takes effect on its day (R44). */
    Consent seenOn(LocalDate day) {
        return with(statusOn(day), withdrawal);
    }

    private @Nullable Status statusOn(LocalDate day) {
        if (day.isBefore(givenOn)) {
            return null;
        }
        if (withdrawal != null && !day.isBefore(withdrawal.withdrawnOn())) {
            return Status.WITHDRAWN;
        }
        return expiresOn != null && day.isAfter(expiresOn) ? Status.EXPIRED : Status.GIVEN;
    }

    private Consent with(@Nullable Status status, @Nullable Withdrawal withdrawal) {
        return new Consent(consentId, scope, givenBy, givenOn, expiresOn, note, status, withdrawal, entry);
    }
}
