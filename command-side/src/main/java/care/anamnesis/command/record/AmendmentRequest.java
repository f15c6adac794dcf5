package care.anamnesis.command.record;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has happened to one request, the request itself first. */
record AmendmentRequest(List<AmendmentRequestEvent> events) {
    static AmendmentRequest of(AmendmentRequested requested) {
        return new AmendmentRequest(List.of(requested));
    }

    AmendmentRequest with(AmendmentRequestEvent event) {
        var longer = new ArrayList<>(events);
        longer.add(event);
        return new AmendmentRequest(List.copyOf(longer));
    }

    boolean holds(AmendmentRequestEvent event) {
        return events.contains(event);
    }

    Extension extension() {
        return Extension.of(find(AmendmentRequested.class).orElseThrow().dueOn());
    }

    void requireUndecided() {
        if (find(AmendmentRequestAccepted.class).isPresent()
                || find(AmendmentRequestDenied.class).isPresent()) {
            throw new RuleViolation("The request for amendment has already been decided.");
        }
    }

    void requireNotExtended() {
        if (find(AmendmentRequestExtended.class).isPresent()) {
            throw new RuleViolation("The time to answer a request for amendment can be extended only once.");
        }
    }

    void requireNoDisagreement() {
        if (find(DisagreementStated.class).isPresent()) {
            throw new RuleViolation("The client's statement of disagreement is already in the record.");
        }
    }

    void requireNoRebuttal() {
        if (find(RebuttalWritten.class).isPresent()) {
            throw new RuleViolation("The rebuttal is already in the record.");
        }
    }

    void requireDenied() {
        if (find(AmendmentRequestDenied.class).isEmpty()) {
            throw new RuleViolation("A client can disagree only with the denial of a request for amendment.");
        }
    }

    void requireDisagreement() {
        if (find(DisagreementStated.class).isEmpty()) {
            throw new RuleViolation("A rebuttal needs a statement of disagreement, and there is none.");
        }
    }

    /** Judged by the clinical dates: the day received, decided, and so on. */
    void requireNotBeforeTheLastStep(LocalDate day) {
        if (day.isBefore(events.getLast().occurredOn())) {
            throw new RuleViolation("A step in answering a request cannot be dated before the previous step.");
        }
    }

    private <E extends AmendmentRequestEvent> Optional<E> find(Class<E> step) {
        return events.stream().filter(step::isInstance).map(step::cast).findFirst();
    }
}
