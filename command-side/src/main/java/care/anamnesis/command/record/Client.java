package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.ClientCommands.CorrectClientDetails;
import care.anamnesis.command.ClientCommands.RecordConsent;
import care.anamnesis.command.ClientCommands.WithdrawConsent;
import care.anamnesis.events.ClientEvent;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Who the client is and what the client consents to. */
final class Client {
    private @Nullable Details details;
    private final Entries<ConsentRecorded> consents = new Entries<>("consentId");

    private record Details(String name, LocalDate dateOfBirth) {}

    @CommandHandler
    void handle(CorrectClientDetails command) {
        if (new Details(command.name(), command.dateOfBirth()).equals(details)) {
            return;
        }
        apply(new ClientDetailsCorrected(
                command.clientId(), command.name(), command.dateOfBirth(), command.reason(), command.correctedOn()));
    }

    @CommandHandler
    void handle(RecordConsent command) {
        consents.create(
                command.consentId(),
                new ConsentRecorded(
                        command.clientId(),
                        command.consentId(),
                        command.scope(),
                        command.givenBy(),
                        command.givenOn(),
                        command.expiresOn(),
                        command.note()));
    }

    @CommandHandler
    void handle(WithdrawConsent command) {
        var consent = consents.active(command.consentId());
        if (command.withdrawnOn().isBefore(consent.givenOn())) {
            throw new RuleViolation("A consent cannot be withdrawn before it was given.");
        }
        apply(new ConsentWithdrawn(command.clientId(), command.consentId(), command.reason(), command.withdrawnOn()));
    }

    void on(ClientEvent event) {
        switch (event) {
            case ClientRegistered e -> details = new Details(e.name(), e.dateOfBirth());
            case ClientDetailsCorrected e -> details = new Details(e.name(), e.dateOfBirth());
            case ConsentRecorded e -> consents.created(e.consentId(), e);
            case ConsentWithdrawn e -> consents.closed(e.consentId(), e.withdrawnOn());
            case TherapistAssigned _ -> {} // the care team's
        }
    }
}
