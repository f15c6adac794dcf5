package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.AmendmentRequestCommands.AcceptAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.DenyAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.ExtendAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.RequestAmendment;
import care.anamnesis.command.AmendmentRequestCommands.StateDisagreement;
import care.anamnesis.command.AmendmentRequestCommands.WriteRebuttal;
import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;

/** What the client asks to have amended, and what became of it (45 CFR 164.526). Time runs by the clinical dates. */
final class AmendmentRequests {
    private static final int DAYS_TO_ANSWER = 60;

    private final History history;
    private final Entries<AmendmentRequested> entries = new Entries<>("requestId");
    private final Map<UUID, AmendmentRequest> requests = new HashMap<>();

    AmendmentRequests(History history) {
        this.history = history;
    }

    @CommandHandler
    void handle(RequestAmendment command) {
        var concerned = Entries.orEmpty(command.entries());
        concerned.forEach(version -> history.requireEntry(version, "entries"));
        entries.create(
                command.requestId(),
                new AmendmentRequested(
                        command.clientId(),
                        command.requestId(),
                        command.statement(),
                        concerned,
                        command.receivedOn(),
                        command.receivedOn().plusDays(DAYS_TO_ANSWER)));
    }

    @CommandHandler
    void handle(ExtendAmendmentRequest command) {
        var extended = new AmendmentRequestExtended(
                command.clientId(), command.requestId(), command.reason(), command.dueOn(), command.extendedOn());
        step(extended, request -> {
            request.requireUndecided();
            request.requireNotExtended();
            request.extension().requireMadeOn(extended.extendedOn());
            request.extension().requireUntil(extended.dueOn());
        });
    }

    @CommandHandler
    void handle(AcceptAmendmentRequest command) {
        command.entries().forEach(version -> history.requireEntry(version, "entries"));
        var accepted = new AmendmentRequestAccepted(
                command.clientId(), command.requestId(), command.entries(), command.note(), command.decidedOn());
        step(accepted, request -> {
            request.requireUndecided();
            requireThatOneMayBeFollowed(command.entries());
        });
    }

    @CommandHandler
    void handle(DenyAmendmentRequest command) {
        step(
                new AmendmentRequestDenied(
                        command.clientId(),
                        command.requestId(),
                        command.basis(),
                        command.explanation(),
                        command.decidedOn()),
                AmendmentRequest::requireUndecided);
    }

    @CommandHandler
    void handle(StateDisagreement command) {
        var stated = new DisagreementStated(
                command.clientId(), command.requestId(), command.statement(), command.receivedOn());
        step(stated, request -> {
            request.requireDenied();
            request.requireNoDisagreement();
        });
    }

    @CommandHandler
    void handle(WriteRebuttal command) {
        var written =
                new RebuttalWritten(command.clientId(), command.requestId(), command.statement(), command.writtenOn());
        step(written, request -> {
            request.requireDisagreement();
            request.requireNoRebuttal();
        });
    }

    void on(AmendmentRequestEvent event) {
        if (event instanceof AmendmentRequested requested) {
            entries.created(requested.requestId(), requested);
            requests.put(requested.requestId(), AmendmentRequest.of(requested));
        } else {
            requests.computeIfPresent(event.requestId(), (_, request) -> request.with(event));
        }
    }

    AmendmentRequest known(UUID requestId) {
        var request = requests.get(requestId);
        if (request == null) {
            throw new UnknownEntry("requestId");
        }
        return request;
    }

    /** The next step of a request, once: the same step asked for again changes nothing. */
    private void step(AmendmentRequestEvent event, Consumer<AmendmentRequest> rules) {
        var request = known(event.requestId());
        if (request.holds(event)) {
            return;
        }
        rules.accept(request);
        request.requireNotBeforeTheLastStep(event.occurredOn());
        apply(event);
    }

    /** What is accepted must be able to happen: an amendment, an addendum, or corrected details of the client (R24). */
    private void requireThatOneMayBeFollowed(List<Long> versions) {
        var truth = history.truth();
        var oneMayBeFollowed = versions.stream().anyMatch(version -> {
            var entry = truth.get(version);
            return entry != null && Correctable.mayBeFollowed(entry);
        });
        if (!oneMayBeFollowed) {
            throw new RuleViolation("None of these entries can still be amended or get an addendum.");
        }
    }
}
