package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.PlanCommands.CertifyPlan;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * Who has certified a treatment plan, and for which interval. A certification may come late, and after the discharge.
 */
final class Certifications {
    private final PlanOfCare planOfCare;
    private final History history;

    Certifications(PlanOfCare planOfCare, History history) {
        this.planOfCare = planOfCare;
        this.history = history;
    }

    @CommandHandler
    void handle(CertifyPlan command) {
        var plan = planOfCare.known(command.planId());
        var certified = certified(command, plan, null);
        var earlier = forSameInterval(certified);
        if (earlier.values().stream().anyMatch(it -> isRepeatedBy(it, certified))) {
            return;
        }
        requireFits(plan, certified);
        earlier.values().forEach(it -> requireSignatureAfterVerbalOrder(it, certified));
        var order = earlier.keySet().stream().findFirst().orElse(null);
        apply(certified(command, plan, order));
    }

    private static PlanCertified certified(CertifyPlan command, TreatmentPlanEstablished plan, @Nullable Long order) {
        return new PlanCertified(
                command.clientId(),
                plan.episodeId(),
                plan.planId(),
                command.method(),
                command.certifierName(),
                command.certifierCredentials(),
                command.validFrom(),
                command.validUntil(),
                command.certifiedOn(),
                order);
    }

    /** Those that count, by version. */
    private Map<Long, PlanCertified> forSameInterval(PlanCertified certified) {
        return history.truth().entrySet().stream()
                .filter(it -> it.getValue() instanceof PlanCertified earlier && isForSameInterval(earlier, certified))
                .collect(Collectors.toMap(Entry::getKey, it -> (PlanCertified) it.getValue()));
    }

    private static boolean isRepeatedBy(PlanCertified earlier, PlanCertified certified) {
        return earlier.method() == certified.method()
                && earlier.certifierName().equals(certified.certifierName())
                && earlier.certifierCredentials().equals(certified.certifierCredentials())
                && earlier.certifiedOn().equals(certified.certifiedOn());
    }

    private static void requireFits(TreatmentPlanEstablished plan, PlanCertified certified) {
        if (certified.certifiedOn().isBefore(plan.establishedOn())) {
            throw new RuleViolation("A treatment plan cannot be certified before it was established.");
        }
        if (certified.validFrom().isBefore(plan.startsOn())
                || certified.validFrom().isAfter(plan.endsOn())) {
            throw new RuleViolation("A certified interval must begin inside the period of the treatment plan.");
        }
    }

    private static boolean isForSameInterval(PlanCertified earlier, PlanCertified certified) {
        return earlier.planId().equals(certified.planId())
                && earlier.validFrom().equals(certified.validFrom())
                && earlier.validUntil().equals(certified.validUntil());
    }

    private static void requireSignatureAfterVerbalOrder(PlanCertified earlier, PlanCertified certified) {
        if (earlier.method() == CertificationMethod.SIGNATURE) {
            throw new RuleViolation("The treatment plan is already certified by a signature for this interval.");
        }
        if (certified.method() == CertificationMethod.VERBAL_ORDER) {
            throw new RuleViolation("There is a verbal order for this interval already: it needs a signature now.");
        }
        if (!certified.certifierName().equalsIgnoreCase(earlier.certifierName())) {
            throw new RuleViolation("Only the physician who gave a verbal order can sign it.");
        }
        if (certified.certifiedOn().isBefore(earlier.certifiedOn())) {
            throw new RuleViolation("A signature cannot be dated before the verbal order that it follows.");
        }
    }
}
