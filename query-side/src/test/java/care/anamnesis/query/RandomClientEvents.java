package care.anamnesis.query;

import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What may come next about the client as a whole. */
final class RandomClientEvents {
    private final UUID client;
    private final Dice dice;
    private final JourneyState state;
    private final LocalDate day;

    RandomClientEvents(UUID client, Dice dice, JourneyState state) {
        this.client = client;
        this.dice = dice;
        this.state = state;
        day = dice.day();
    }

    Optional<ClinicalEvent> next() {
        return switch (dice.upTo(11)) {
            case 0 ->
                Optional.of(new ClientDetailsCorrected(
                        client, "Robin Ashdown-" + dice.upTo(9), LocalDate.of(1979, 4, 3), "Misheard", day));
            case 1 -> Optional.of(assigned());
            case 2 ->
                Optional.of(new ConsentRecorded(
                        client,
                        dice.id(),
                        dice.any(ConsentScope.values()),
                        "Robin",
                        day,
                        dice.yes() ? dice.day() : null,
                        null));
            case 3 ->
                dice.any(state.goingOn(ConsentRecorded.class))
                        .map(it -> new ConsentWithdrawn(client, it.consentId(), null, day));
            case 4 ->
                Optional.of(new AmendmentRequested(
                        client, dice.id(), "It was the right knee.", List.of(1L), day, day.plusDays(60)));
            case 5 -> Optional.of(new LegalHoldPlaced(client, dice.id(), "A claim", "Court", day));
            case 6 ->
                dice.any(state.goingOn(LegalHoldPlaced.class))
                        .map(it -> new LegalHoldReleased(client, it.holdId(), "Settled", day));
            default -> dice.any(state.goingOn(AmendmentRequested.class)).map(this::answered);
        };
    }

    private ClinicalEvent assigned() {
        var therapist = "therapist-" + dice.upTo(4);
        var responsibility = dice.any(CareResponsibility.values());
        var replaces = responsibility == CareResponsibility.PRIMARY ? state.primary : null;
        return new TherapistAssigned(client, therapist, "Thea " + therapist, responsibility, replaces, "Moved", day);
    }

    private ClinicalEvent answered(AmendmentRequested request) {
        var id = request.requestId();
        if (state.denied.contains(id)) {
            return !state.disputed.contains(id)
                    ? new DisagreementStated(client, id, "I know which knee.", day)
                    : new RebuttalWritten(client, id, "The note shows it.", day);
        }
        if (dice.yes() && !state.extended.contains(id)) {
            return new AmendmentRequestExtended(
                    client, id, "Records are off site", request.dueOn().plusDays(30), day);
        }
        return dice.yes()
                ? new AmendmentRequestAccepted(client, id, List.of(1L), null, day)
                : new AmendmentRequestDenied(client, id, dice.any(DenialBasis.values()), "It stands", day);
    }
}
