package care.anamnesis.pages.recording;

import care.anamnesis.command.PlanCommands.CertifyPlan;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.query.careplan.Certification;
import care.anamnesis.query.careplan.TreatmentPlan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What the next certification is likely to say: the signature under a verbal order that still waits for one, else the
 * interval of 90 days that follows on the last one.
 *
 * @param order whether it follows on a verbal order
 */
record NextCertification(
        CertificationMethod method,
        boolean order,
        String certifierName,
        String certifierCredentials,
        LocalDate validFrom,
        LocalDate validUntil) {

    static NextCertification of(TreatmentPlan plan) {
        var order = plan.certifications().stream()
                .filter(it -> it.method() == CertificationMethod.VERBAL_ORDER && it.signedOn() == null)
                .findFirst();
        if (order.isPresent()) {
            return signatureUnder(order.get());
        }
        if (plan.certifications().isEmpty()) {
            return from(plan, plan.startsOn(), "", "");
        }
        var last = plan.certifications().getLast();
        var following = last.validUntil().plusDays(1);
        return from(
                plan,
                following.isAfter(plan.endsOn()) ? plan.startsOn() : following,
                last.certifierName(),
                last.certifierCredentials());
    }

    /** By the names of the command's fields. */
    Map<String, Object> known() {
        var known =
                new HashMap<String, Object>(Map.of("method", method, "validFrom", validFrom, "validUntil", validUntil));
        if (!certifierName.isEmpty()) {
            known.putAll(Map.of("certifierName", certifierName, "certifierCredentials", certifierCredentials));
        }
        return known;
    }

    private static NextCertification signatureUnder(Certification order) {
        return new NextCertification(
                CertificationMethod.SIGNATURE,
                true,
                order.certifierName(),
                order.certifierCredentials(),
                order.validFrom(),
                order.validUntil());
    }

    private static NextCertification from(TreatmentPlan plan, LocalDate from, String name, String credentials) {
        var until = CertifyPlan.lastDayFrom(from);
        var last = until.isAfter(plan.endsOn()) && plan.endsOn().isAfter(from) ? plan.endsOn() : until;
        return new NextCertification(CertificationMethod.SIGNATURE, false, name, credentials, from, last);
    }
}
