package care.anamnesis.query.careplan;

import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone has agreed to the plan for an interval whose days both count.
 *
 * @param signedOn for a verbal order the day of the signature that followed; absent while it has not
 * @param followsEntry for a signature the version of the verbal order that it follows
 */
public record Certification(
        CertificationMethod method,
        String certifierName,
        String certifierCredentials,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate certifiedOn,
        @Nullable LocalDate signedOn,
        @Nullable Long followsEntry,
        Entry entry)
        implements Fact {

    static List<Certification> with(List<Certification> certifications, PlanCertified e, Entry entry) {
        var all = Fact.with(certifications, of(e, entry));
        return all.stream().map(it -> it.signedBy(all)).toList();
    }

    boolean isSignature() {
        return method == CertificationMethod.SIGNATURE;
    }

    boolean isSignedBy(LocalDate day) {
        return signedOn != null && !day.isBefore(signedOn);
    }

    private static Certification of(PlanCertified e, Entry entry) {
        return new Certification(
                e.method(),
                e.certifierName(),
                e.certifierCredentials(),
                e.validFrom(),
                e.validUntil(),
                e.certifiedOn(),
                null,
                e.followsEntry(),
                entry);
    }

    /** A signature that names no order follows the one of its physician for its interval. */
    private boolean isFollowedBy(Certification signature) {
        if (signature.followsEntry() != null) {
            return signature.followsEntry() == entry.version();
        }
        return !signature.certifiedOn().isBefore(certifiedOn)
                && signature.validFrom().equals(validFrom)
                && signature.validUntil().equals(validUntil)
                && signature.certifierName().equalsIgnoreCase(certifierName);
    }

    private Certification signedBy(List<Certification> all) {
        var signature = all.stream()
                .filter(Certification::isSignature)
                .filter(this::isFollowedBy)
                .map(Certification::certifiedOn)
                .findFirst()
                .orElse(null);
        return new Certification(
                method,
                certifierName,
                certifierCredentials,
                validFrom,
                validUntil,
                certifiedOn,
                signature,
                followsEntry,
                entry);
    }
}
